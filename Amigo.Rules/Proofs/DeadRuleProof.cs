using Amigo.Rules.Loading;

namespace Amigo.Rules.Proofs;

/// <summary>
/// Proves that no rule of a transition is hidden by an earlier one: the first that holds decides, so a rule that repeats the
/// condition of another, or follows one without condition, never does.
/// </summary>
internal static class DeadRuleProof
{
    public static void Check(LoadContext context, IReadOnlyList<Edge> edges)
    {
        foreach (var sameCode in edges.GroupBy(edge => edge.Transition.Code))
        {
            var earlier = new List<Edge>();
            foreach (var edge in sameCode)
            {
                // A rule without start is the opening: one case more, that no status names.
                foreach (var start in edge.Transition.From.DefaultIfEmpty(null))
                    CheckOne(context, edge, start, earlier.FindAll(other => Hides(other, edge, start)));
                earlier.Add(edge);
            }
        }
    }

    private static bool Hides(Edge earlier, Edge edge, string? start) =>
        earlier.Transition.From.DefaultIfEmpty(null).Contains(start)
        && (earlier.Condition == "true" || earlier.Condition == edge.Condition)
        && earlier.Transition.Actor == TransitionActor.Clock == (edge.Transition.Actor == TransitionActor.Clock);

    private static void CheckOne(LoadContext context, Edge edge, string? start, List<Edge> hiding)
    {
        var sameActor = hiding.Find(other => other.Transition.Actor == edge.Transition.Actor);
        if ((sameActor ?? hiding.FirstOrDefault()) is not { } other)
            return;

        var place = edge.PlaceOfStart(start);
        var when = start is null ? "à l'ouverture" : $"au statut « {start} »";
        var why = other.Condition == edge.Condition ? "a la même condition" : "n'a pas de condition";
        var message = $"La règle « {edge.Draft.Name} » ne décidera jamais {when} : « {other.Draft.Name} », plus haut, donne la même transition et {why}.";
        if (sameActor is not null)
            context.Errors.Add(edge.Draft.File, place, message);
        else
            context.Errors.Warn(edge.Draft.File, place, $"{message} Leurs acteurs diffèrent, mais seule la condition dit qui peut agir.");
    }
}
