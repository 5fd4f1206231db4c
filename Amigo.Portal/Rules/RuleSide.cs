namespace Amigo.Portal.Rules;

/// <summary>The rules that were chosen.</summary>
public sealed record RuleSide(RuleChoice Choice, RuleSideContent Content);
