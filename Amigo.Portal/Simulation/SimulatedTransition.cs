namespace Amigo.Portal.Simulation;

/// <summary>A transition that appears or disappears.</summary>
/// <param name="Role">For whom, in French.</param>
/// <param name="Status">In which status, its label.</param>
/// <param name="Transition">The transition's label.</param>
/// <param name="Appears">Whether it becomes possible.</param>
public sealed record SimulatedTransition(string Role, string Status, string Transition, bool Appears);
