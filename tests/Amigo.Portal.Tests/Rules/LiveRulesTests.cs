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
