using System.Net;
using Amigo.Portal.Rules;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Rules;

/// <summary>What happens to the portal while its rules are edited under it. Each test leaves the folder as it was.</summary>
public sealed class LiveRulesTests(EditableRulesFixture portal) : PortalTests(portal), IClassFixture<EditableRulesFixture>
{
    private const string State = "/admin/regles";
    private const string Label = "\"libelle\": \"Affectée\"";
    private const string NewLabel = "\"libelle\": \"Confiée à une équipe\"";

    private EditableRulesFixture Folder => (EditableRulesFixture)Portal;

    private RuleStore Store => Portal.Services.GetRequiredService<RuleStore>();

    [Fact]
    public async Task Save_IsInForceWithoutARestart_AndTheJournalNamesIt()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var camille = await Portal.SignedInAsync("camille.martin");
        var before = Store.Current.Version;

        Folder.Edit("statuts.json", Label, NewLabel);
        await camille.ShowsAsync($"/tickets/{reference}", page => page.Text.Contains("Confiée à une équipe", StringComparison.Ordinal));
        var during = Store.Current.Version;
        await Portal.ActAsync("nolwenn.tanguy", reference, "prendre-en-charge");

        Assert.NotEqual(before, during);
        Assert.Equal([before, during], await Portal.InDatabaseAsync(db => db.Journal
            .Where(entry => entry.TicketNumber == reference.Number).OrderBy(entry => entry.Id).Select(entry => entry.RuleVersion).ToListAsync(Cancel)));

        Folder.Edit("statuts.json", NewLabel, Label);
        await camille.ShowsAsync($"/tickets/{reference}", _ => Store.Current.Version == before);
    }

    [Fact]
    public async Task BadEdit_KeepsTheRulesInForce_AndTellsAdministratorsWhere()
    {
        var admin = await Portal.SignedInAsync("admin");
        var version = Store.Current.Version;

        Folder.Edit("transitions.json", "\"vers\": \"resolue\"", "\"vers\": \"resolu\"");
        var told = await admin.ShowsAsync(State, page => page.Text.Contains("est refusé", StringComparison.Ordinal));
        var reference = await Portal.OpenAsync("camille.martin");

        Assert.Contains("transitions.json(", told.Text, StringComparison.Ordinal);
        Assert.Contains("« resolu »", told.Text, StringComparison.Ordinal);
        Assert.Contains($"Version {version}", told.Text, StringComparison.Ordinal);
        Assert.Contains("est refusé", (await admin.OpenAsync("/admin")).Text, StringComparison.Ordinal);
        Assert.NotNull(await Portal.ActAsync("nolwenn.tanguy", reference, "prendre-en-charge"));

        Folder.Edit("transitions.json", "\"vers\": \"resolu\"", "\"vers\": \"resolue\"");
        var mended = await admin.ShowsAsync(State, page => !page.Text.Contains("est refusé", StringComparison.Ordinal));
        Assert.Contains("Aucune erreur.", mended.Text, StringComparison.Ordinal);
        Assert.Equal(version, Store.Current.Version);
    }

    [Fact]
    public async Task Edit_NamingATeamThatDoesNotExist_IsRefused()
    {
        var admin = await Portal.SignedInAsync("admin");
        const string First = "\"Rules\": [";
        const string Unicorns = First + """
            { "RuleName": "licornes", "SuccessEvent": "Pour voir", "Expression": "ticket.Kind == \"incident\"", "Properties": { "equipe": "licornes" } },
            """;

        Folder.Edit("premiere-equipe.json", First, Unicorns);
        var told = await admin.ShowsAsync(State, page => page.Text.Contains("est refusé", StringComparison.Ordinal));
        Folder.Edit("premiere-equipe.json", Unicorns, First);
        await admin.ShowsAsync(State, page => page.Text.Contains("Aucune erreur.", StringComparison.Ordinal));

        Assert.Contains("premiere-equipe.json(", told.Text, StringComparison.Ordinal);
        Assert.Contains("« licornes »", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanation_AfterAChange_TellsWhatWasDecidedAndWhatWouldBe()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var opened = Store.Current.Version;
        const string Before = "\"priorite\": \"normale\"";
        var cell = File.ReadAllText(Path.Combine(Folder.Rules, "priorite.json")).Split("\"personne-moyenne\"")[1];
        cell = cell[..(cell.IndexOf(Before, StringComparison.Ordinal) + Before.Length)];
        var (examples, aside) = (Path.Combine(Folder.Rules, "exemples"), Path.Combine(Folder.DataDirectory, "exemples"));
        Directory.Move(examples, aside);

        Folder.Edit("priorite.json", cell, cell.Replace(Before, "\"priorite\": \"basse\"", StringComparison.Ordinal));
        await Store.ReloadAsync(Cancel);
        var admin = await (await Portal.SignedInAsync("admin")).OpenAsync($"/admin/explication?ticket={reference}");
        var camille = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");
        Folder.Edit("priorite.json", cell.Replace(Before, "\"priorite\": \"basse\"", StringComparison.Ordinal), cell);
        Directory.Move(aside, examples);
        await Store.ReloadAsync(Cancel);

        var told = admin.All("section[aria-labelledby=priorite]").Single().Replace('\u00a0', ' ');
        Assert.Contains($"par la règle « personne-moyenne », priorite.json, version {opened}.", told, StringComparison.Ordinal);
        Assert.Contains("donneraient aujourd’hui Basse.", told, StringComparison.Ordinal);
        Assert.Contains("leur a été donnée le 12 janvier 2026 par une règle qui a changé depuis.", camille.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_BegunBeforeAChange_EndsWithTheSameVersion()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<RuleBook>();
        var before = book.Current;

        Folder.Edit("statuts.json", Label, NewLabel);
        await Store.ReloadAsync(Cancel);
        var after = Store.Current;
        Folder.Edit("statuts.json", NewLabel, Label);
        await Store.ReloadAsync(Cancel);

        Assert.NotEqual(before.Version, after.Version);
        Assert.Same(before, book.Current);
    }

    [Theory]
    [InlineData("camille.martin")]
    [InlineData("nolwenn.tanguy")]
    public async Task State_IsForAdministratorsOnly(string login)
    {
        var visitor = await Portal.SignedInAsync(login);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/admin")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(State)).Status);
    }
}
