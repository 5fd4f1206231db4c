using static Amigo.Rules.Differences.Said;

namespace Amigo.Rules.Differences;

internal static class ValueDifference
{
    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after) =>
    [
        .. Changes("Impact", "ajouté", "supprimé", before.Impacts, after.Impacts),
        .. Changes("Urgence", "ajoutée", "supprimée", before.Urgencies, after.Urgencies),
        .. Changes("Priorité", "ajoutée", "supprimée", before.Priorities, after.Priorities),
        .. Changes("Code de solution", "ajouté", "supprimé", before.Solutions, after.Solutions),
    ];

    private static IEnumerable<RuleChange> Changes(string noun, string added, string removed, IReadOnlyList<ListValue> before, IReadOnlyList<ListValue> after)
    {
        RuleChange Change(ChangeKind kind, ListValue value, string sentence) => new(RuleTopic.Values, kind, value.Code, $"{noun} {sentence}.");

        foreach (var (old, young) in Pairs.Of(before, after, value => value.Code))
        {
            if (old is null)
                yield return Change(ChangeKind.Added, young!, $"{Quote(young!.Label)} {added}");
            else if (young is null)
                yield return Change(ChangeKind.Removed, old, $"{Quote(old.Label)} {removed}");
            else if (old.Label != young.Label)
                yield return Change(ChangeKind.Changed, young, $"{Quote(old.Label)} : s’appelle désormais {Quote(young.Label)}");
            if (old is not null && young is not null && old.Badge != young.Badge)
                yield return Change(ChangeKind.Changed, young, $"{Quote(young.Label)} : en {Colour(young.Badge)}, et non plus en {Colour(old.Badge)}");
        }

        if (Pairs.IsReordered(before.Select(value => value.Code), after.Select(value => value.Code)))
            yield return Change(ChangeKind.Changed, after[0], $": dans un autre ordre, {List([.. after.Select(value => value.Label)])}");
    }
}
