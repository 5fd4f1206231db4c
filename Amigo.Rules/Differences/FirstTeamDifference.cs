namespace Amigo.Rules.Differences;

internal static class FirstTeamDifference
{
    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after) =>
        ListedRule.Compare(RuleTopic.FirstTeam, "Règle de première équipe", ("ajoutée", "supprimée"), Rules(before), Rules(after), orderDecides: true);

    private static IReadOnlyList<ListedRule> Rules(RuleSet rules) =>
        [.. rules.Content.FirstTeamGroup.Rules.Select(rule => ListedRule.Of(rule, ("équipe", rules.Content.TeamOfRule[rule.Reference.Rule] ?? "du catalogue")))];
}
