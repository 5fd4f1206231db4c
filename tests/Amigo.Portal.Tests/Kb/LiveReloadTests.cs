using System.Net;
using Amigo.Portal.Kb;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Pages.Fiches;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

/// <summary>What happens to the portal while its knowledge folder is edited under it.</summary>
public sealed class LiveReloadTests(EditablePortalFixture portal) : PortalTests(portal), IClassFixture<EditablePortalFixture>
{
    private const string State = "/admin/recherche";

    private EditablePortalFixture Folder => (EditablePortalFixture)Portal;

    public static TheoryData<string, Action<string, string>> WaysToSave => new()
    {
        { "surplace", File.WriteAllText },
        { "renomme", (path, text) => { File.WriteAllText(path + ".tmp", text); File.Move(path + ".tmp", path, overwrite: true); } },
        { "cache", (path, text) => { var draft = Path.Combine(Path.GetDirectoryName(path)!, ".brouillon.swp"); File.WriteAllText(draft, text); File.Move(draft, path, overwrite: true); } },
        { "sauvegarde", (path, text) => { if (File.Exists(path)) File.Move(path, path + "~", overwrite: true); File.WriteAllText(path, text); } },
        { "morceaux", InPieces },
    };

    [Theory]
    [MemberData(nameof(WaysToSave))]
    public async Task Save_NewThenChanged_IsFoundWithoutARestart(string way, Action<string, string> save)
    {
        var camille = await Portal.SignedInAsync("camille.martin");

        save(Folder.PathOf($"fiches/{way}.md"), Sheet($"Le zébulon {way}"));
        var found = await camille.ShowsAsync($"/recherche?q=zebulon+{way}", page => page.Links().Any(link => link.StartsWith($"/fiches/{way}?", StringComparison.Ordinal)));
        save(Folder.PathOf($"fiches/{way}.md"), Sheet($"Le tournicoti {way}"));
        await camille.ShowsAsync($"/fiches/{way}", page => page.Heading == $"Le tournicoti {way}");

        Assert.Contains($"Le zébulon {way}", found.Text, StringComparison.Ordinal);
        Assert.Contains($"Le tournicoti {way}", (await camille.OpenAsync($"/recherche?q=tournicoti+{way}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zébulon", (await camille.OpenAsync("/recherche/suggestions?q=zebulon")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadEdit_KeepsTheLastGoodVersionAndTellsAdministratorsWhere()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var admin = await Portal.SignedInAsync("admin");
        Folder.Write("fiches/fragile.md", Sheet("Une fiche fragile"));
        await camille.ShowsAsync("/fiches/fragile", page => page.Status == HttpStatusCode.OK);

        Folder.Write("fiches/fragile.md", Sheet("Une fiche cassée").Replace("etat: publie", "etat: peut-être", StringComparison.Ordinal));
        var told = await admin.ShowsAsync(State, page => page.Text.Contains("fragile.md", StringComparison.Ordinal));

        Assert.Contains("kb/fiches/fragile.md, ligne 7, colonne 7", told.Text, StringComparison.Ordinal);
        Assert.Contains("1 erreur dans les fichiers de connaissances", told.Text, StringComparison.Ordinal);
        Assert.Equal("Une fiche fragile", (await camille.OpenAsync("/fiches/fragile")).Heading);
        Assert.Contains("/fiches/fragile", (await camille.OpenAsync("/recherche/suggestions?q=fiche+fragile")).Body, StringComparison.Ordinal);

        Folder.Write("fiches/fragile.md", Sheet("Une fiche réparée"));
        await camille.ShowsAsync("/fiches/fragile", page => page.Heading == "Une fiche réparée");
        Assert.Contains("Aucune erreur.", (await admin.OpenAsync(State)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadCatalogue_KeepsTheCatalogueAndStillTakesUpSheets()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var good = Folder.Read("catalogue/colleges-lycees.yaml");
        try
        {
            Folder.Write("catalogue/colleges-lycees.yaml", good[..(good.Length / 2)] + "\n\t: [");
            Folder.Write("fiches/malgre-tout.md", Sheet("Malgré le catalogue"));
            await camille.ShowsAsync("/fiches/malgre-tout", page => page.Status == HttpStatusCode.OK);

            Assert.Equal(5, (await camille.OpenAsync("/recherche?q=webmail")).All("table tbody tr").Count);
            (await camille.OpenAsync(TicketFormAddress)).AssertStatus(HttpStatusCode.OK);
            var admin = await Portal.SignedInAsync("admin");
            Assert.Contains("kb/catalogue/colleges-lycees.yaml, ligne", (await admin.OpenAsync(State)).Text, StringComparison.Ordinal);
        }
        finally
        {
            Folder.Write("catalogue/colleges-lycees.yaml", good);
        }

        await (await Portal.SignedInAsync("admin")).ShowsAsync(State, page => page.Text.Contains("Aucune erreur.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("supprimee", null)]
    [InlineData("retenue", "etat: publie=etat: brouillon")]
    [InlineData("restreinte", "public: [tous]=public: [ecole]")]
    public async Task Withdraw_Sheet_IsGoneFromEverywhere(string slug, string? change)
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        await File.WriteAllBytesAsync(Folder.PathOf("fiches/mirliton.png"), KnowledgeFixture.Png, Cancel);
        var text = Sheet($"Le mirliton {slug}", "![Un mirliton](mirliton.png)", $"sous-categories: [{Given.Webmail}]\n");
        Folder.Write($"fiches/{slug}.md", text);
        Func<Page, bool> speaks = page => page.Body.Contains($"/fiches/{slug}", StringComparison.Ordinal);
        string[] places = [$"/recherche?q=mirliton+{slug}", $"/recherche/suggestions?q=mirliton+{slug}", $"/fiches?filtre={slug}", "/fiches/rss", TicketFormAddress + $"&objet=mirliton+{slug}"];
        await camille.ShowsAsync(places[0], speaks);
        foreach (var place in places)
            Assert.True(speaks(await camille.OpenAsync(place)), place);
        Assert.Equal(HttpStatusCode.OK, (await camille.GetAsync($"/fiches/{slug}/images/mirliton.png")).Status);

        if (change?.Split('=') is [var from, var to])
            Folder.Write($"fiches/{slug}.md", text.Replace(from, to, StringComparison.Ordinal));
        else
            File.Delete(Folder.PathOf($"fiches/{slug}.md"));
        await camille.ShowsAsync($"/fiches/{slug}", page => page.Status == HttpStatusCode.NotFound);

        Assert.Equal(HttpStatusCode.NotFound, (await camille.GetAsync($"/fiches/{slug}/images/mirliton.png")).Status);
        foreach (var place in places)
            Assert.False(speaks(await camille.OpenAsync(place)), place);
    }

    [Fact]
    public async Task ManyFilesAtOnce_AreAllTakenUp()
    {
        var camille = await Portal.SignedInAsync("camille.martin");

        foreach (var number in Enumerable.Range(0, 200))
            Folder.Write($"fiches/lot-{number}.md", Sheet($"Lot de pimprenelles {number}"));
        await camille.ShowsAsync("/fiches?filtre=pimprenelles", page => page.Text.Contains("200 résultats", StringComparison.Ordinal));
        foreach (var number in Enumerable.Range(0, 200))
            File.Delete(Folder.PathOf($"fiches/lot-{number}.md"));

        await camille.ShowsAsync("/fiches?filtre=pimprenelles", page => !page.Text.Contains("pimprenelles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FolderGoneThenBack_KeepsEverythingThenGoesOn()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var admin = await Portal.SignedInAsync("admin");
        var elsewhere = Folder.Knowledge + "-ailleurs";

        Directory.Move(Folder.Knowledge, elsewhere);
        try
        {
            await admin.ShowsAsync(State, page => page.Text.Contains("kb, ligne 1", StringComparison.Ordinal) || page.Text.Contains("aucun fichier .yaml", StringComparison.Ordinal));
            (await camille.OpenAsync("/fiches/webmail-se-connecter")).AssertStatus(HttpStatusCode.OK);
            Assert.Equal(5, (await camille.OpenAsync("/recherche?q=webmail")).All("table tbody tr").Count);
        }
        finally
        {
            Directory.Move(elsewhere, Folder.Knowledge);
        }

        await admin.ShowsAsync(State, page => page.Text.Contains("Aucune erreur.", StringComparison.Ordinal));
        Folder.Write("fiches/revenante.md", Sheet("La fiche revenante"));
        await camille.ShowsAsync("/fiches/revenante", page => page.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task EditsWhileOthersRead_NeverDisturbThem()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        var before = Portal.Services.GetRequiredService<KnowledgeStore>().State;
        var edits = Task.Run(async () =>
        {
            for (var edit = 0; edit < 10; edit++)
            {
                Folder.Write("faq/agitee.md", Sheet($"Question agitée {edit}", more: "theme: Agitation\n"));
                await Task.Delay(TimeSpan.FromMilliseconds(250), Cancel);
            }
        }, Cancel);

        while (!edits.IsCompleted)
        {
            Assert.Equal(5, (await camille.OpenAsync("/recherche?q=webmail")).All("table tbody tr").Count);
            await camille.OpenAsync("/fiches/webmail-se-connecter");
        }

        await edits;
        await camille.ShowsAsync("/faq/agitee", page => page.Heading == "Question agitée 9");
        Assert.NotSame(before.Knowledge, Portal.Services.GetRequiredService<KnowledgeStore>().Current);
    }

    [Fact]
    public async Task Vote_OnAVersionThatChangedMeanwhile_IsNotCounted()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        Folder.Write("fiches/changeante.md", Sheet("Avant"));
        var read = await camille.ShowsAsync("/fiches/changeante", page => page.Status == HttpStatusCode.OK);
        Folder.Write("fiches/changeante.md", Sheet("Après"));
        await camille.ShowsAsync("/fiches/changeante", page => page.Heading == "Après");

        var answer = await read.FormWithButton("Oui").SubmitAsync("Oui");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Ce texte a changé depuis que vous l’avez ouvert", answer.Text, StringComparison.Ordinal);
        Assert.False(await Portal.InDatabaseAsync(db => Task.FromResult(db.ArticleVotes.Any(vote => vote.ArticleId == "fiche:changeante"))));
    }

    private const string TicketFormAddress = "/tickets/nouveau?sous-categorie=" + Given.Webmail;

    private static string Sheet(string title, string text = "Un texte.", string more = "") =>
        $"---\ntitre: \"{title}\"\nresume: Un résumé.\nmots-cles: [essai]\npublic: [tous]\nrevision: 2026-11-20\netat: publie\n{more}---\n\n{text}\n";

    /// <summary>A slow save: whoever reads meanwhile finds a beginning.</summary>
    private static void InPieces(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
        foreach (var piece in System.Text.Encoding.UTF8.GetBytes(text).Chunk(40))
        {
            file.Write(piece);
            file.Flush(flushToDisk: true);
            Thread.Sleep(30);
        }
    }
}
