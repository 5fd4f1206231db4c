namespace Amigo.Rules.Differences;

internal static class OfferDifference
{
    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after) =>
        ListedRule.Compare(RuleTopic.Offers, "Offre", ("ajoutée", "supprimée"), Rules(before), Rules(after), orderDecides: false);

    private static IReadOnlyList<ListedRule> Rules(RuleSet rules) =>
        [.. rules.Content.Offers.Select(offer => new ListedRule(offer.Key, offer.Key, offer.Value.Rules[0].Condition, offer.Value.Rules[0].Label, ("règle", offer.Value.Rules[0].Reference.Rule)))];
}
