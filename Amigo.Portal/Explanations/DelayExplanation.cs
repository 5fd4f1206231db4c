using Amigo.Rules;

namespace Amigo.Portal.Explanations;

/// <summary>Why a request has these deadlines.</summary>
/// <param name="Decision">What the rules in force promise for it as it is; null when a rule fails on it, which its trace says.</param>
/// <param name="Rules">The rules read, down to the one that decided.</param>
/// <param name="TakeDueAt">The promise counted from the opening without a pause.</param>
/// <param name="ResolveDueAt">The same for the resolution.</param>
public sealed record DelayExplanation(DelayDecision? Decision, ChoiceTrace Rules, DateTime? TakeDueAt, DateTime? ResolveDueAt);
