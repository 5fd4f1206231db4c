using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>Rules to try.</summary>
/// <param name="Label">What they are, in French.</param>
/// <param name="Rules">The rules.</param>
/// <param name="BrokenExamples">What their examples would say: they are tried all the same, and could not be put in force.</param>
public sealed record SimulationCandidate(string Label, RuleSet Rules, IReadOnlyList<string> BrokenExamples);
