using System.Net;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Connexion;

/// <summary>A right that is taken away is gone at the next request, whatever session is open.</summary>
public abstract class RoleTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Get_HeadshipRemovedMeanwhile_ShowsNothingSharedAnyMore()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var yves = await Portal.SignedInAsync("yves.legoff");
        await yves.OpenAsync($"/tickets/{reference}");
        var id = await Portal.PersonIdAsync("yves.legoff");

        await Portal.InDatabaseAsync(db => db.Set<Amigo.Portal.People.EstablishmentMembership>().Where(membership => membership.PersonId == id)
            .ExecuteUpdateAsync(membership => membership.SetProperty(m => m.IsHead, false), Cancel));

        Assert.Equal(HttpStatusCode.NotFound, (await yves.GetAsync($"/tickets/{reference}")).Status);
        Assert.DoesNotContain(reference.ToString(), (await yves.OpenAsync("/tickets/en-cours?onglet=partages")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TeamLeftMeanwhile_NoLongerSeesItsRequests()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        await nolwenn.OpenAsync($"/tickets/{reference}");
        var id = await Portal.PersonIdAsync("nolwenn.tanguy");

        await Portal.InDatabaseAsync(db => db.Set<Amigo.Portal.People.TeamMembership>().Where(membership => membership.PersonId == id)
            .ExecuteDeleteAsync(Cancel));

        Assert.Equal(HttpStatusCode.NotFound, (await nolwenn.GetAsync($"/tickets/{reference}")).Status);
    }

    [Fact]
    public async Task Get_MadePrivateAfterItWasShared_IsHiddenFromTheHead()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var yves = await Portal.SignedInAsync("yves.legoff");

        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number)
            .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.SharedWithHeads, false), Cancel));

        Assert.Equal(HttpStatusCode.NotFound, (await yves.GetAsync($"/tickets/{reference}")).Status);
    }
}
