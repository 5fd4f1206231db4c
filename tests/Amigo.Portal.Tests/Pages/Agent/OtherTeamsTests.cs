using System.Net;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

/// <summary>Where a visibility rule lets agents read the requests of other teams: a tab to read, nothing to do in it.</summary>
public sealed class OtherTeamsTests(OpenTeamsFixture portal) : PortalTests(portal), IClassFixture<OpenTeamsFixture>
{
    [Fact]
    public async Task Get_OtherTeams_ShowsTheirRequestsWithoutAnythingToDo()
    {
        var reference = await Portal.QueueAsync("Chez les voisins", team: QueueSteps.Reseau);
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        Assert.Contains((await nolwenn.OpenAsync("/agent")).All(".amigo-tabs a"), tab => tab.StartsWith("Autres équipes", StringComparison.Ordinal));
        var page = await nolwenn.OpenAsync("/agent?onglet=autres-equipes");

        Assert.Contains(reference.ToString(), page.All("#lignes tbody th"));
        Assert.Empty(page.Document.QuerySelectorAll("[data-tick], [data-take], [data-bulk]"));
        Assert.Equal(HttpStatusCode.OK, (await nolwenn.GetAsync($"/tickets/{reference}")).Status);
        Assert.Empty(await nolwenn.ReferencesAsync($"onglet=a-prendre&filtre={reference}"));
    }

    [Fact]
    public async Task Post_TakeFromAnotherTeam_IsRefusedByTheTransitionsRule()
    {
        var reference = await Portal.QueueAsync("Lecture seule", team: QueueSteps.Reseau);
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var page = await nolwenn.OpenAsync("/agent");

        var after = await nolwenn.PostAsync("/agent", page.Token(), new("Lot.Seule", await Portal.TargetAsync(reference)));

        Assert.Contains("Seul un agent de l'équipe qui a la demande peut le faire.", after.Text, StringComparison.Ordinal);
        Assert.Equal(("affectee", null), ((await Portal.TicketAsync(reference)).Status, (await Portal.TicketAsync(reference)).AgentId));
    }

    [Fact]
    public async Task Get_OtherTeams_IsNotARequestersOrAnAdministrators()
    {
        var reference = await Portal.QueueAsync("Ni l'un ni l'autre", team: QueueSteps.Reseau);

        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.SignedInAsync("anne.riou")).GetAsync($"/tickets/{reference}")).Status);
        Assert.DoesNotContain(reference.ToString(), (await (await Portal.SignedInAsync("admin")).OpenAsync("/agent?onglet=autres-equipes")).Body, StringComparison.Ordinal);
    }
}
