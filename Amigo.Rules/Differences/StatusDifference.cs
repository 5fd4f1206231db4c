using static Amigo.Rules.Differences.Said;

namespace Amigo.Rules.Differences;

internal static class StatusDifference
{
    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after)
    {
        foreach (var (old, young) in Pairs.Of(before.Statuses, after.Statuses, status => status.Code))
        {
            if (old is null)
                yield return new RuleChange(RuleTopic.Statuses, ChangeKind.Added, young!.Code, $"Statut {Quote(young.Label)} ajouté{Nature(young)}.");
            else if (young is null)
                yield return new RuleChange(RuleTopic.Statuses, ChangeKind.Removed, old.Code, $"Statut {Quote(old.Label)} supprimé.");
            else
            {
                foreach (var change in Changes(old, young))
                    yield return change;
            }
        }

        if (Pairs.IsReordered(before.Statuses.Select(status => status.Code), after.Statuses.Select(status => status.Code)))
        {
            yield return new RuleChange(RuleTopic.Statuses, ChangeKind.Changed, "", "Les statuts sont présentés dans un autre ordre.")
            {
                Before = List([.. before.Statuses.Select(status => status.Label)]),
                After = List([.. after.Statuses.Select(status => status.Label)]),
            };
        }
    }

    private static IEnumerable<RuleChange> Changes(Status old, Status young)
    {
        RuleChange Changed(string sentence) => new(RuleTopic.Statuses, ChangeKind.Changed, young.Code, sentence);

        var name = Quote(young.Label);
        if (old.Label != young.Label)
            yield return Changed($"Le statut {Quote(old.Label)} s’appelle désormais {name}.");
        if (old.Turn != young.Turn)
            yield return Changed($"Au statut {name}, c’est désormais {To(young.Turn)} d’agir, et non plus {To(old.Turn)}.");
        if (old.Badge != young.Badge)
            yield return Changed($"Le statut {name} se montre en {Colour(young.Badge)}, et non plus en {Colour(old.Badge)}.");
        if (old.Description != young.Description)
            yield return Changed($"Le statut {name} est expliqué autrement au demandeur.") with { Before = old.Description, After = young.Description };
        if (young.IsInitial && !old.IsInitial)
            yield return Changed($"Les nouvelles demandes s’ouvrent au statut {name}.");
        if (old.IsInitial && !young.IsInitial)
            yield return Changed($"Les nouvelles demandes ne s’ouvrent plus au statut {name}.");
        if (old.IsFinal != young.IsFinal)
            yield return Changed(young.IsFinal ? $"Le statut {name} devient une fin : rien ne le suit." : $"Le statut {name} n’est plus une fin.");
        if (old.IsTreated != young.IsTreated)
            yield return Changed($"Une demande au statut {name} compte désormais parmi les {(young.IsTreated ? "tickets traités" : "tickets en cours")}.");
    }

    private static string Nature(Status status) => status switch
    {
        { IsInitial: true } => ", où s’ouvrent les demandes",
        { IsFinal: true } => ", qui est une fin",
        { Turn: Turn.Nobody } => "",
        _ => $" : c’est {To(status.Turn)} d’agir",
    };
}
