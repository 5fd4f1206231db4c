namespace Amigo.Rules;

/// <summary>A transition of the clock with the filter of the tickets that are due, to be run as SQL.</summary>
/// <param name="Transition">What to do; decide each ticket again with <see cref="RuleSet.Decide"/> in the writing transaction.</param>
/// <param name="Filter">Which tickets, status included. Evaluate with <see cref="ViewerFacts.Clock"/>.</param>
public sealed record ClockSweep(Transition Transition, FilterRule Filter);
