namespace Amigo.Rules;

/// <summary>A rule of a filter that holds for a ticket.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Label">Its French label: "Vous êtes l'auteur de cette demande".</param>
/// <param name="Facts">The facts it read.</param>
public sealed record MatchedRule(RuleReference Rule, string Label, IReadOnlyList<SeenFact> Facts);
