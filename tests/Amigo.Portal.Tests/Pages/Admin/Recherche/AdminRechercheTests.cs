using System.Net;
using Amigo.Portal.Searches;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Pages.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Recherche;

/// <summary>What administrators learn from searches, and what they add to <c>kb/</c>.</summary>
public sealed class AdminRechercheTests(EditablePortalFixture portal) : PortalTests(portal), IClassFixture<EditablePortalFixture>
{
    private const string Page = "/admin/recherche";

    [Theory]
    [InlineData("camille.martin")]
    [InlineData("nolwenn.tanguy")]
    public async Task Get_WithoutTheRole_IsNotThere(string login)
    {
        var visitor = await Portal.SignedInAsync(login);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Page + "/ajouter?genre=synonyme&mots=a&cible=b")).Status);
        Assert.DoesNotContain("admin/recherche", (await visitor.OpenAsync("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutTheRole_AddsNothing()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var before = await SynonymsAsync();

        var answer = await camille.PostAsync(Page + "/ajouter", [new("genre", "synonyme"), new("mots", "intrus"), new("cible", "webmail")]);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(before, await SynonymsAsync());
    }

    [Fact]
    public async Task Get_AfterAReformulation_ProposesASynonymThatOneClickAdds()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        await camille.OpenAsync("/recherche?q=vaguemestre");
        var found = await camille.OpenAsync("/recherche?q=webmail");
        await camille.OpenAsync(found.Find("table tbody th a")!.GetAttribute("href")!);
        await Portal.WriteSearchesAsync();
        var admin = await Portal.SignedInAsync("admin");

        var page = await (await admin.OpenAsync("/")).FollowAsync("Recherche");
        Assert.Contains("vaguemestre", page.All("[aria-labelledby=sans-resultat] tbody th"));
        var effect = await admin.OpenAsync(page.Find("[aria-labelledby=sans-resultat] a[href*='cible=webmail']")!.GetAttribute("href")!);
        Assert.Contains("vaguemestre => webmail", effect.Text, StringComparison.Ordinal);
        Assert.Contains("Pertinence sur les questions", effect.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vaguemestre", await SynonymsAsync(), StringComparison.Ordinal);
        var done = await effect.FormWithButton("Ajouter").SubmitAsync("Ajouter");

        done.AssertStatus(HttpStatusCode.OK);
        Assert.Contains("est ajouté à kb/synonymes.txt", done.Text, StringComparison.Ordinal);
        Assert.Equal(5, (await camille.OpenAsync("/recherche?q=vaguemestre")).All("table tbody tr").Count);
        Assert.StartsWith("# Synonymes de la recherche", await SynonymsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Keyword_ChangesOneWordOfTheFileAndIsFound()
    {
        var file = Path.Combine(((EditablePortalFixture)Portal).Knowledge, "catalogue", "colleges-lycees.yaml");
        var before = await File.ReadAllLinesAsync(file, Cancel);
        var admin = await Portal.SignedInAsync("admin");
        var effect = await admin.OpenAsync($"{Page}/ajouter?genre=mot-cle&mots=zwiebel+d%27or&cible=SD-WEBMAIL-USAGE");

        (await effect.FormWithButton("Ajouter").SubmitAsync("Ajouter")).AssertStatus(HttpStatusCode.OK);

        var after = await File.ReadAllLinesAsync(file, Cancel);
        var changed = Assert.Single(Enumerable.Range(0, before.Length), line => before[line] != after[line]);
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(before[changed].Replace("quota]", "quota, zwiebel d'or]", StringComparison.Ordinal), after[changed]);
        var camille = await Portal.SignedInAsync("camille.martin");
        Assert.Equal(["Aide à l'usage, conseil et paramétrage"], (await camille.OpenAsync("/recherche?q=zwiebel")).All("table tbody th a"));
        Assert.Contains("a déjà ce mot clé", (await admin.OpenAsync($"{Page}/ajouter?genre=mot-cle&mots=ZWIEBEL+d%27or&cible=SD-WEBMAIL-USAGE")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("synonyme", "a\nb => c", "d => e\n>x = SD-WEBMAIL-ACCES")]
    [InlineData("synonyme", "# commentaire", "webmail")]
    [InlineData("synonyme", "webmail", "Webmail")]
    [InlineData("synonyme", "le", "webmail")]
    [InlineData("mot-cle", "a]\n  - code: X", "SD-WEBMAIL-ACCES")]
    [InlineData("mot-cle", "mot", "SD-INCONNU")]
    [InlineData("mot-cle", "mot", "../../etc/passwd")]
    [InlineData("mot-cle", "", "")]
    public async Task Post_WhatTheFilesMayNotHold_IsRefusedAndWritesNothing(string kind, string words, string target)
    {
        var admin = await Portal.SignedInAsync("admin");
        var synonyms = await SynonymsAsync();
        var form = (await admin.OpenAsync($"{Page}/ajouter?genre=synonyme&mots=xyloglotte&cible=webmail")).FormWithButton("Ajouter");

        var answer = await form.SetByName("genre", kind).SetByName("mots", words).SetByName("cible", target).SubmitAsync("Ajouter");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Find("[role=alert]"));
        Assert.Equal(synonyms, await SynonymsAsync());
    }

    [Fact]
    public async Task Get_LongList_ShowsItsBeginningThenAll()
    {
        var today = DateOnly.FromDateTime(Portal.Now);
        await Portal.InDatabaseAsync(db =>
        {
            db.Searches.AddRange(Enumerable.Range(0, 20).Select(number => new SearchLog
            {
                Id = 900_000 + number,
                Day = today,
                Hour = 8,
                Words = $"zz introuvable {number}",
                Results = 0,
                ReformulationOf = null,
            }));
            return db.SaveChangesAsync(Cancel);
        });
        var admin = await Portal.SignedInAsync("admin");

        var first = await admin.OpenAsync(Page);
        var all = await admin.OpenAsync(first.Document.QuerySelectorAll("[aria-labelledby=sans-resultat] a")[^1].GetAttribute("href")!);

        Assert.Equal(15, first.All("[aria-labelledby=sans-resultat] tbody tr").Count);
        Assert.True(all.All("[aria-labelledby=sans-resultat] tbody tr").Count >= 20);
    }

    [Fact]
    public async Task Get_AnswersAndVotes_AreTold()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var form = await TicketForm.OpenAsync(camille);
        await (await form.SetByName("article", "fiche:webmail-se-connecter").SubmitToAsync($"/tickets/nouveau?handler=Repondu&sous-categorie={Given.Webmail}"))
            .FormWithButton("Non").SubmitAsync("Non");

        var page = await (await Portal.SignedInAsync("admin")).OpenAsync(Page);

        var answers = page.All("[aria-labelledby=reponses] tbody tr");
        Assert.Contains(answers, row => row.StartsWith("Se connecter au Webmail académique Webmail : Accès à l'application", StringComparison.Ordinal) && row.EndsWith("1 1 100 %", StringComparison.Ordinal));
        Assert.Contains("Se connecter au Webmail académique 0 1", page.All("[aria-labelledby=avis] tbody tr"));
        Assert.DoesNotContain("Camille", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Report_CostsTheSameQueriesWhateverThePeriod()
    {
        var admin = await Portal.SignedInAsync("admin");
        await admin.OpenAsync(Page);

        foreach (var days in new[] { "7", "30", "90", "395", "abc", "-1" })
        {
            var queries = await Portal.Queries.RecordAsync(() => admin.OpenAsync($"{Page}?jours={days}"));

            Assert.Equal(9, queries.Count);
        }
    }

    private Task<string> SynonymsAsync() => File.ReadAllTextAsync(Path.Combine(((EditablePortalFixture)Portal).Knowledge, "synonymes.txt"), Cancel);
}
