using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>Rules to compare or to try, or every reason why they cannot be used.</summary>
/// <param name="Rules">Null when there are errors.</param>
/// <param name="Errors">As <c>file(line,column): message</c>.</param>
public sealed record RuleSideContent(RuleSet? Rules, IReadOnlyList<string> Errors);
