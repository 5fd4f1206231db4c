namespace Amigo.Portal.Rules;

/// <summary>Rules that one may choose to compare or to try.</summary>
/// <param name="Code">In addresses.</param>
/// <param name="Label">In French.</param>
public sealed record RuleChoice(string Code, string Label);
