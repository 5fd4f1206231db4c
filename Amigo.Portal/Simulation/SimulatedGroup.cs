namespace Amigo.Portal.Simulation;

/// <summary>Requests that change in the same way.</summary>
/// <param name="Kind">What changes.</param>
/// <param name="Before">By the rules in force.</param>
/// <param name="After">By the others.</param>
/// <param name="Count">How many requests.</param>
/// <param name="First">The numbers of the first of them.</param>
public sealed record SimulatedGroup(SimulationKind Kind, string Before, string After, int Count, IReadOnlyList<int> First);
