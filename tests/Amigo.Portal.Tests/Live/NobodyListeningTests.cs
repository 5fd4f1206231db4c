using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Live;

/// <summary>A portal of its own, where no page was ever opened.</summary>
public sealed class NobodyListeningTests(LiveCostTests.Fixture portal) : PortalTests(portal), IClassFixture<LiveCostTests.Fixture>
{
    [Fact]
    public async Task Change_NobodyListening_AsksNothing()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var viewer = await Portal.ViewerAsync("camille.martin");
        var action = new ActOnTicket { Reference = reference, Transition = "commenter", Version = 0, Body = new RichText("Un mot.", IsHtml: false) };

        var alone = await Portal.Queries.RecordAsync(async () =>
        {
            await Portal.ActAsync(viewer, action);
            await Task.Delay(300, Cancel);
        });

        var other = await Portal.OpenAsync("camille.martin");
        var without = await Portal.Queries.RecordAsync(() => Portal.ActAsync(viewer, action with { Reference = other }));

        Assert.Equal(without.Count, alone.Count);
        Assert.DoesNotContain(alone, LiveCostTests.ReadsSessions);
        // The writer's own reading, and that of the words to index.
        Assert.Equal(2, alone.Count(LiveCostTests.ReadsTickets));
    }
}
