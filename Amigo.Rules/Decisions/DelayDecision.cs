namespace Amigo.Rules;

/// <summary>The delays chosen by a rule, with what is needed to explain them.</summary>
/// <param name="Delays">What is promised.</param>
/// <param name="Calendar">The calendar it is counted on.</param>
/// <param name="Rule">The rule that chose it.</param>
/// <param name="Facts">The facts that rule read.</param>
/// <param name="Text">The rule's own French text.</param>
public sealed record DelayDecision(Delays Delays, BusinessCalendar Calendar, RuleReference Rule, IReadOnlyList<SeenFact> Facts, string Text);
