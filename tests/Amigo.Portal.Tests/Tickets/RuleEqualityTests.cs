using Amigo.Portal.Data;
using Amigo.Portal.Rules;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

/// <summary>
/// One text, two executions: what a filter rule finds as SQL is what it finds ticket by ticket, compiled and through RulesEngine.
/// A failure prints the seed; <c>CsCheck_Seed</c> in the environment plays it again.
/// </summary>
public abstract class RuleEqualityTests(PortalFixture portal) : PortalTests(portal)
{
    private const int TicketsPerSample = 80;

    [Fact]
    public async Task Filter_RandomTicketsAndViewers_FindsTheSameAsSqlCompiledAndDecided()
    {
        var rules = Portal.Services.GetRequiredService<RuleStore>().Current;
        var facts = await Portal.InDatabaseAsync(db => RandomFacts.FromAsync(db, rules, Portal.Now, Cancel));
        var seen = 0;

        await Gen.Select(facts.Tickets(TicketsPerSample), facts.Viewer.Array[3]).SampleAsync(
            async sample => seen += await Portal.InDatabaseAsync(db => CompareAsync(db, rules, sample.Item1, sample.Item2)),
            iter: 25, threads: 1);

        Assert.True(seen > 500, $"The random tickets matched only {seen} times: nothing was compared.");
    }

    /// <returns>How many tickets some filter found.</returns>
    private async Task<int> CompareAsync(AmigoDbContext db, RuleSet rules, Ticket[] tickets, ViewerFacts[] viewers)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        for (var i = 0; i < tickets.Length; i++)
        {
            db.Entry(tickets[i]).Property(ticket => ticket.Number).CurrentValue = i + 1;
            db.Add(tickets[i]);
        }

        await db.SaveChangesAsync(Cancel);
        var found = 0;
        foreach (var (name, filter, viewer) in Questions(rules, viewers))
        {
            var bySql = await db.Tickets
                .Where(filter.For(TicketFactsMapping.Projection, viewer, Portal.Now))
                .OrderBy(ticket => ticket.Number)
                .Select(ticket => ticket.Number)
                .ToListAsync(Cancel);
            var compiled = Numbers(tickets, ticket => filter.IsMatch(ticket.ToFacts(), viewer, Portal.Now));
            var decided = Numbers(tickets, ticket => filter.Decide(ticket.ToFacts(), viewer, Portal.Now).IsMatch);
            Assert.True(bySql.SequenceEqual(compiled), $"{name}: SQL [{string.Join(' ', bySql)}], compiled [{string.Join(' ', compiled)}]");
            Assert.True(compiled.SequenceEqual(decided), $"{name}: compiled [{string.Join(' ', compiled)}], decided [{string.Join(' ', decided)}]");
            found += bySql.Count;
        }

        await transaction.RollbackAsync(Cancel);
        return found;
    }

    private static IEnumerable<(string Name, FilterRule Filter, ViewerFacts Viewer)> Questions(RuleSet rules, ViewerFacts[] viewers)
    {
        foreach (var viewer in viewers)
        {
            yield return ("visibility", rules.Visibility, viewer);
            foreach (var tab in rules.Tabs)
                yield return ($"{tab.Board}/{tab.Code}", tab.Filter, viewer);
        }

        yield return ("auto-close", rules.AutoClose, ViewerFacts.Clock);
        foreach (var sweep in rules.Sweeps)
            yield return ($"sweep {sweep.Transition.Rule.Rule}", sweep.Filter, ViewerFacts.Clock);
    }

    private static List<int> Numbers(Ticket[] tickets, Func<Ticket, bool> matches) =>
        [.. tickets.Where(matches).Select(ticket => ticket.Number)];
}
