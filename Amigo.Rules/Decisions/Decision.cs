namespace Amigo.Rules;

/// <summary>A value chosen by a rule, with what is needed to explain it.</summary>
/// <param name="Value">The chosen code: a priority, a team.</param>
/// <param name="Rule">The rule that chose it.</param>
/// <param name="Facts">The facts that rule read.</param>
/// <param name="Text">The rule's own French text, if its author gave one.</param>
public sealed record Decision(string Value, RuleReference Rule, IReadOnlyList<SeenFact> Facts, string? Text);
