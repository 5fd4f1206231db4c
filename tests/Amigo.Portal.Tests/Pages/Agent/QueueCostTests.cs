using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

/// <summary>A queue costs the same few queries whatever its length, and its counts have a bound.</summary>
public abstract class QueueCostTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Get_Queues_CostTheSameQueriesWithOneRequestAndWithAThousand()
    {
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var reference = await Portal.QueueAsync("Coût");
        var one = await CostsAsync(nolwenn);
        await MultiplyAsync(reference, TicketBoards.MostCounted + 20);

        var thousand = await CostsAsync(nolwenn);

        Assert.Equal(one, thousand);
        Assert.All(thousand, cost => Assert.InRange(cost, 1, 5));
        var page = await nolwenn.OpenAsync("/agent?taille=100");
        Assert.Equal("Files (999+)", page.Heading);
        Assert.Contains("À prendre 999+", page.All(".amigo-tabs li"));
        Assert.Equal("1 à 100 sur 999+", page.All(".amigo-pager-range").Single().Replace('\u00a0', ' '));
        Assert.Equal(100, page.All("#lignes tbody tr").Count);
    }

    private async Task<List<int>> CostsAsync(Visitor visitor)
    {
        var costs = new List<int>();
        foreach (var query in new[] { "onglet=a-prendre", "onglet=les-miennes", "onglet=a-prendre&taille=100&filtre=cout&etablissement=college&tri=agent" })
        {
            await visitor.OpenAsync("/agent?" + query);
            costs.Add((await Portal.Queries.RecordAsync(() => visitor.OpenAsync("/agent?" + query))).Count);
        }

        return costs;
    }

    /// <summary>Copies a request: opening a thousand one by one would be the longest part of the test.</summary>
    private Task<int> MultiplyAsync(TicketReference reference, int count) => Portal.InDatabaseAsync(async db =>
    {
        for (var i = 1; i <= count; i++)
        {
            var copy = await db.Tickets.AsNoTracking().SingleAsync(ticket => ticket.Number == reference.Number, Cancel);
            db.Entry(copy).Property(ticket => ticket.Number).CurrentValue = reference.Number + 1000 + i;
            db.Entry(copy).Property(ticket => ticket.SubmissionKey).CurrentValue = Guid.NewGuid();
            db.Add(copy);
        }

        return await db.SaveChangesAsync(Cancel);
    });
}
