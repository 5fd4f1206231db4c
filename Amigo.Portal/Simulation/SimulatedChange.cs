namespace Amigo.Portal.Simulation;

/// <summary>One request that other rules would treat otherwise.</summary>
/// <param name="Number">The request.</param>
/// <param name="Kind">What changes.</param>
/// <param name="Before">By the rules in force, in French.</param>
/// <param name="After">By the others.</param>
public sealed record SimulatedChange(int Number, SimulationKind Kind, string Before, string After);
