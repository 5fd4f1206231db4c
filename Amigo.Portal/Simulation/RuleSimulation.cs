using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>Replays requests over the rules in force and over others, and says what would differ. Writes nothing.</summary>
public sealed class RuleSimulation(RuleSet before, RuleSet after, DateTime now)
{
    private const int FirstShown = 5;

    private static readonly SimulationKind[] Kinds = Enum.GetValues<SimulationKind>();

    /// <param name="tickets">The requests, read one by one: how many there are costs no memory.</param>
    /// <param name="tell">Told of each change as it is found.</param>
    /// <param name="progress">Told of how many requests are done, from time to time.</param>
    public async Task<SimulationReport> RunAsync(
        IAsyncEnumerable<TicketFacts> tickets, Action<SimulatedChange>? tell, Action<int>? progress, CancellationToken cancellationToken)
    {
        const int Step = 10_000;
        var groups = new Dictionary<(SimulationKind, string, string), (int Count, List<int> First)>();
        var (old, young) = (new RuleOutcome(before, now), new RuleOutcome(after, now));
        var count = 0;
        await foreach (var ticket in tickets.WithCancellation(cancellationToken))
        {
            Compare(ticket, old.Of(ticket), young.Of(ticket), groups, tell);
            if (++count % Step == 0)
                progress?.Invoke(count);
        }

        return new SimulationReport(
            count,
            [.. groups
                .OrderBy(group => group.Key.Item1).ThenByDescending(group => group.Value.Count)
                .Select(group => new SimulatedGroup(group.Key.Item1, group.Key.Item2, group.Key.Item3, group.Value.Count, group.Value.First))],
            TransitionComparison.Compare(before, after, now));
    }

    private static void Compare(
        TicketFacts ticket, string[] old, string[] young, Dictionary<(SimulationKind, string, string), (int Count, List<int> First)> groups, Action<SimulatedChange>? tell)
    {
        foreach (var kind in Kinds)
        {
            var (was, becomes) = (old[(int)kind], young[(int)kind]);
            if (was == becomes)
                continue;

            var (count, first) = groups.GetValueOrDefault((kind, was, becomes), (0, []));
            if (first.Count < FirstShown)
                first.Add(ticket.Number);
            groups[(kind, was, becomes)] = (count + 1, first);
            tell?.Invoke(new SimulatedChange(ticket.Number, kind, was, becomes));
        }
    }
}
