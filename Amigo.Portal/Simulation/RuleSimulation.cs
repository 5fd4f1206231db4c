using System.Runtime.InteropServices;
using System.Threading.Channels;
using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>Replays requests over the rules in force and over others, and says what would differ. Writes nothing.</summary>
public sealed class RuleSimulation(RuleSet before, RuleSet after, DateTime now)
{
    private const int FirstShown = 5;

    /// <summary>How many readings may be ahead of the comparing.</summary>
    private const int ReadAhead = 3;

    /// <param name="chunks">The requests, a few thousand at a time; the next are read while these are compared.</param>
    /// <param name="tell">Told of each change as it is found, by one thread, in the order of the requests.</param>
    /// <param name="progress">Told of how many requests are done, from time to time.</param>
    /// <exception cref="RuleEvaluationException">A rule failed on a request.</exception>
    public async Task<SimulationReport> RunAsync(
        IAsyncEnumerable<TicketFacts[]> chunks, Action<SimulatedChange>? tell, Action<int>? progress, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<TicketFacts[]>(new BoundedChannelOptions(ReadAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(chunks, channel.Writer, ending.Token), CancellationToken.None);
        try
        {
            return await Task.Run(() => CompareAsync(channel.Reader, tell, progress, ending.Token), CancellationToken.None);
        }
        finally
        {
            await ending.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync(IAsyncEnumerable<TicketFacts[]> chunks, ChannelWriter<TicketFacts[]> writer, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var chunk in chunks.WithCancellation(cancellationToken))
                await writer.WriteAsync(chunk, cancellationToken);
            writer.Complete();
        }
        catch (Exception exception)
        {
            // Whoever compares is waiting for more: it is for them.
            writer.Complete(exception);
        }
    }

    private async Task<SimulationReport> CompareAsync(
        ChannelReader<TicketFacts[]> reader, Action<SimulatedChange>? tell, Action<int>? progress, CancellationToken cancellationToken)
    {
        var groups = new Dictionary<(SimulationKind, string, string), (int Count, List<int> First)>();
        var comparison = new TicketComparison(before, after, now);
        var count = 0;
        await foreach (var chunk in reader.ReadAllAsync(cancellationToken))
        {
            foreach (var ticket in chunk)
                Compare(comparison, ticket, groups, tell);
            count += chunk.Length;
            progress?.Invoke(count);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new SimulationReport(
            count,
            [.. groups
                .OrderBy(group => group.Key.Item1).ThenByDescending(group => group.Value.Count)
                .Select(group => new SimulatedGroup(group.Key.Item1, group.Key.Item2, group.Key.Item3, group.Value.Count, group.Value.First))],
            TransitionComparison.Compare(before, after, now));
    }

    private static void Compare(
        TicketComparison comparison, TicketFacts ticket, Dictionary<(SimulationKind, string, string), (int Count, List<int> First)> groups, Action<SimulatedChange>? tell)
    {
        foreach (var kind in comparison.Kinds)
        {
            if (comparison.Of(kind, ticket) is not var (was, becomes))
                continue;

            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (kind, was, becomes), out _);
            group = (group.Count + 1, group.First ?? []);
            if (group.First.Count < FirstShown)
                group.First.Add(ticket.Number);
            tell?.Invoke(new SimulatedChange(ticket.Number, kind, was, becomes));
        }
    }
}
