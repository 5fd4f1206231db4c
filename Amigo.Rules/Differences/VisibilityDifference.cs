namespace Amigo.Rules.Differences;

internal static class VisibilityDifference
{
    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after) =>
        ListedRule.Compare(RuleTopic.Visibility, "Règle de visibilité", ("ajoutée", "supprimée"), Rules(before), Rules(after), orderDecides: false);

    private static IReadOnlyList<ListedRule> Rules(RuleSet rules) => [.. rules.Visibility.Compiled.Select(rule => ListedRule.Of(rule))];
}
