using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>The rules that were chosen to be compared or tried.</summary>
/// <param name="Choice">What was chosen.</param>
/// <param name="Rules">Null when their files cannot be used.</param>
/// <param name="Errors">As <c>file(line,column): message</c>: why they cannot, or the examples that would be false by them.</param>
public sealed record RuleSide(RuleChoice Choice, RuleSet? Rules, IReadOnlyList<string> Errors)
{
    public static RuleSide Of(RuleChoice choice, RuleSetLoad load) => new(choice, load.BeforeExamples, [.. load.Errors.Select(error => error.ToString())]);
}
