using System.Net;
using System.Text;
using Amigo.Portal.Commands;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Amigo.Portal.Tests.Simulation;

/// <summary>What other rules would change, tried from the portal.</summary>
public sealed class SimulationTests(SimulationFixture portal) : PortalTests(portal), IClassFixture<SimulationFixture>
{
    private const string Address = "/admin/regles/simulation";
    private const string Field = "Fichiers de règles";
    private const string Button = "Lancer la simulation";

    private static readonly string Rules = PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules;

    private SimulationFixture Held => (SimulationFixture)Portal;

    [Fact]
    public async Task Start_CellOfThePriorities_FindsWhatTheVerbFinds_AndListsItAll()
    {
        await FillAsync();
        var admin = await Portal.SignedInAsync("admin");
        var priorities = Cell(Read("priorite.json"), "personne-moyenne", "haute");
        var expected = await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Impact == "personne" && ticket.Urgency == "moyenne")
            .OrderBy(ticket => ticket.Number).Select(ticket => ticket.Number).ToListAsync(Cancel));

        var page = await RunAsync(admin, ("priorite.json", priorities));

        Assert.NotEmpty(expected);
        Assert.Equal([$"Priorité : {expected.Count} demandes changent"], page.All("section[aria-labelledby=change-1] h2"));
        Assert.Equal(["Normale", "Haute", $"{expected.Count}"], page.All("section[aria-labelledby=change-1] tbody td").Take(3));
        Assert.Equal(expected.Take(5).Select(number => $"/admin/explication?ticket=R-{number:D6}"), page.Document.QuerySelectorAll("section[aria-labelledby=change-1] td a").Select(link => link.GetAttribute("href")));
        Assert.Equal($"Priorité : {expected.Count}", page.All(".amigo-bars desc").Single());
        Assert.Contains($"Priorité : {expected.Count}\u00A0demandes changent.", await VerbAsync("priorite.json", priorities), StringComparison.Ordinal);

        var csv = await page.FollowAsync("Toutes les demandes qui changent (CSV)");
        Assert.Equal("text/csv", csv.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(expected.Select(number => $"R-{number:D6};Priorité;Normale;Haute"), csv.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1));
    }

    [Fact]
    public async Task Start_SameRules_SaysThatNothingChanges()
    {
        var admin = await Portal.SignedInAsync("admin");

        var page = await RunAsync(admin, ("statuts.json", Read("statuts.json")));

        Assert.Contains("Rien ne change", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".amigo-bars"));
    }

    [Fact]
    public async Task Start_TransitionTakenAway_SaysFromWhom_AndThatAnExampleWouldBeFalse()
    {
        var admin = await Portal.SignedInAsync("admin");
        var transitions = Read("transitions.json");
        var at = transitions.IndexOf("\"Expression\"", transitions.IndexOf("\"RuleName\": \"assigner\"", StringComparison.Ordinal), StringComparison.Ordinal);
        transitions = transitions[..at] + "\"Expression\": \"viewer.IsClock\"" + transitions[transitions.IndexOf(",\n", at, StringComparison.Ordinal)..];

        var page = await RunAsync(admin, ("transitions.json", transitions));

        Assert.Contains("agent de l’équipe Affectée Assigner à un agent − n’est plus possible", page.All("section[aria-labelledby=transitions] tbody tr"));
        Assert.Contains("ne pourraient pas être mises en vigueur", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.All(".amigo-kb-errors code"), error => error.StartsWith("exemples/transitions.json(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changes_ThatCouldBeFormulas_AreMadeHarmless()
    {
        await FillAsync();
        var admin = await Portal.SignedInAsync("admin");

        await RunAsync(admin, ("valeurs.json", Read("valeurs.json").Replace("\"libelle\": \"Normale\"", "\"libelle\": \"=1+1\"", StringComparison.Ordinal)));
        var csv = await admin.OpenAsync($"{Address}?handler=Changements");

        Assert.Contains("'=1+1", csv.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(";=1+1", csv.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("version-")]
    [InlineData("version-999999")]
    [InlineData("brouillon")]
    public async Task Post_RulesThatAreNot_SaysSo(string rules)
    {
        var admin = await Portal.SignedInAsync("admin");
        var form = await admin.OpenAsync(Address);
        var token = form.FormWithButton("Lancer la simulation").ByName("__RequestVerificationToken")!;

        var answer = await admin.PostAsync(Address, new("__RequestVerificationToken", token), new("regles", rules));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Running_ShowsHowFarItIs_AndStopsWhenAsked()
    {
        await FillAsync();
        var admin = await Portal.SignedInAsync("admin");
        Page running, again;
        using (Held.Hold())
        {
            running = await SendAsync(admin, ("statuts.json", Read("statuts.json")));
            running = await admin.ShowsAsync(Address, page => page.Find("progress") is not null && page.Text.Contains("demande rejouée sur", StringComparison.Ordinal));
            var token = running.FormWithButton("Arrêter").ByName("__RequestVerificationToken")!;
            again = await admin.PostAsync(Address, new("__RequestVerificationToken", token), new("regles", "version-1"));
            var poll = await admin.GetAsync(running.Find("#avancement")!.GetAttribute("hx-get")!);
            Assert.Equal("0 %", Page.Words(poll.Find("progress")!));
            await running.FormWithButton("Arrêter").SubmitAsync("Arrêter");
        }

        Assert.Equal("3", running.Document.QuerySelector("noscript")!.InnerHtml.Contains("http-equiv", StringComparison.Ordinal) ? "3" : "");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        await admin.ShowsAsync(Address, page => page.Text.Contains("a été arrêtée", StringComparison.Ordinal));
        var over = await admin.GetAsync($"{Address}?handler=Etat");
        Assert.Equal("true", Assert.Single(over.Response.Headers.GetValues("HX-Refresh")));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"{Address}?handler=Changements")).Status);
    }

    [Theory]
    [InlineData("transitions.json", "\"vers\": \"resolue\"", "\"vers\": \"resolu\"", "transitions.json(")]
    [InlineData("premiere-equipe.json", "\"Rules\": [", "\"Rules\": [ { \"RuleName\": \"l\", \"SuccessEvent\": \"S\", \"Expression\": \"false\", \"Properties\": { \"equipe\": \"licornes\" } },", "« licornes »")]
    public async Task Start_RulesWithAnError_AreRefusedWithItsPlace(string file, string before, string after, string said)
    {
        var admin = await Portal.SignedInAsync("admin");

        var page = await SendAsync(admin, (file, Read(file).Replace(before, after, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Erreur : Ces fichiers ont des erreurs : ils ne peuvent pas être essayés.", page.FormWithLabel(Field).ErrorOf(Field));
        Assert.Contains(page.All(".amigo-kb-errors code"), error => error.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_NoFile_StrangeOrHeavyOnes_AreRefusedBesideTheField()
    {
        var admin = await Portal.SignedInAsync("admin");

        var none = await (await admin.OpenAsync(Address)).FormWithButton(Button).SubmitAsync(Button);
        var strange = await SendAsync(admin, ("../../appsettings.json", "{}"));
        var heavy = await SendAsync(admin, ("statuts.json", new string(' ', 257 * 1024)));

        Assert.Equal("Erreur : Choisissez au moins un fichier de règles.", none.FormWithLabel(Field).ErrorOf(Field));
        Assert.Contains("appsettings.json : aucun fichier de règles ne porte ce nom.", strange.All(".amigo-kb-errors code"));
        Assert.Equal("Erreur : « statuts.json » est trop lourd : 256 Ko au plus par fichier.", heavy.FormWithLabel(Field).ErrorOf(Field));
        Assert.All([none, strange, heavy], page => Assert.Equal(HttpStatusCode.BadRequest, page.Status));
    }

    [Theory]
    [InlineData("camille.martin")]
    [InlineData("nolwenn.tanguy")]
    public async Task Post_NotAnAdministrator_IsNotThere(string login)
    {
        var visitor = await Portal.SignedInAsync(login);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync(Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync($"{Address}?handler=Arreter")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{Address}?handler=Changements")).Status);
    }

    private async Task FillAsync()
    {
        if (await Portal.InDatabaseAsync(db => db.Tickets.AnyAsync(Cancel)))
            return;
        for (var i = 0; i < 7; i++)
            await Portal.OpenAsync("camille.martin");
    }

    private static async Task<Page> RunAsync(Visitor admin, params (string Name, string Text)[] files)
    {
        (await SendAsync(admin, files)).AssertStatus(HttpStatusCode.OK);
        return await admin.ShowsAsync(Address, page => page.Find("#resultat") is not null);
    }

    private static async Task<Page> SendAsync(Visitor admin, params (string Name, string Text)[] files)
    {
        var form = (await admin.OpenAsync(Address)).FormWithButton(Button);
        foreach (var (name, text) in files)
            form.Join(Field, name, Encoding.UTF8.GetBytes(text));
        return await form.SubmitAsync(Button);
    }

    private async Task<string> VerbAsync(string file, string text)
    {
        var folder = Directory.CreateTempSubdirectory("amigo-regles-");
        FolderCopy.Make(Rules, Path.Combine(folder.FullName, "rules"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rules", file), text, Cancel);
        Directory.Delete(Path.Combine(folder.FullName, "rules", "exemples"), recursive: true);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Amigo:DataDirectory"] = Portal.DataDirectory }).Build();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await SimulateCommand.RunAsync(Path.Combine(folder.FullName, "rules"), null, configuration, output, errors, Cancel);
        folder.Delete(recursive: true);
        Assert.Equal((0, ""), (exitCode, errors.ToString()));
        return output.ToString();
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Rules, file));

    private static string Cell(string text, string rule, string priority)
    {
        var at = text.IndexOf("\"priorite\": \"", text.IndexOf($"\"RuleName\": \"{rule}\"", StringComparison.Ordinal), StringComparison.Ordinal) + "\"priorite\": \"".Length;
        return text[..at] + priority + text[text.IndexOf('"', at)..];
    }
}
