namespace Amigo.Rules.Differences;

internal static class DelayDifference
{
    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after) =>
        ListedRule.Compare(RuleTopic.Delays, "Délais", ("ajoutés", "supprimés"), Rules(before), Rules(after), orderDecides: true);

    private static IReadOnlyList<ListedRule> Rules(RuleSet rules) =>
        [.. rules.Deadlines.Promises.Select(pair => ListedRule.Of(
            pair.Rule,
            ("prise en charge", pair.Promise.Take?.ToString() ?? "sans délai"),
            ("résolution", pair.Promise.Resolve?.ToString() ?? "sans délai")))];
}
