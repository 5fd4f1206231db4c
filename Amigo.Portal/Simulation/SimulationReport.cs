namespace Amigo.Portal.Simulation;

/// <summary>What other rules would change, over all requests.</summary>
/// <param name="Tickets">How many requests were looked at.</param>
/// <param name="Changes">How many change in each way, most frequent first, with a few of them.</param>
/// <param name="Transitions">What people in each part could do and no longer can, or the reverse.</param>
public sealed record SimulationReport(int Tickets, IReadOnlyList<SimulatedGroup> Changes, IReadOnlyList<SimulatedTransition> Transitions)
{
    public bool IsEmpty => Changes.Count == 0 && Transitions.Count == 0;
}
