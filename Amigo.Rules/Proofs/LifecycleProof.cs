using Amigo.Rules.Loading;

namespace Amigo.Rules.Proofs;

/// <summary>Proves that a ticket can reach every status from its opening, and an end from every status.</summary>
internal static class LifecycleProof
{
    public static void Check(ObjectReader transitions, LoadContext context, IReadOnlyList<Edge> edges)
    {
        var steps = edges.Where(edge => !edge.NeverHolds).Select(edge => edge.Transition).ToList();
        if (!steps.Exists(step => step.From.Count == 0))
        {
            transitions.Error(
                transitions.Node.Find("Rules") ?? transitions.Node, "Aucune transition n'ouvre de ticket : il en faut une dont « de » est vide.");
            return;
        }

        var reached = Closure(steps.Where(step => step.From.Count == 0).Select(step => step.To), steps, step => step.From, step => [step.To]);
        var ending = Closure(context.Statuses.Where(status => status.IsFinal).Select(status => status.Code), steps, step => [step.To], step => step.From);
        foreach (var status in context.Statuses)
        {
            if (!reached.Contains(status.Code))
                context.ErrorAt(status, WhyUnreached(status, steps));
            if (!ending.Contains(status.Code))
                context.ErrorAt(status, WhyEndless(status, steps));
        }

        WarnOfLeavingTheEnd(context, edges);
    }

    private static string WhyUnreached(Status status, List<Transition> steps) => steps.Exists(step => step.To == status.Code)
        ? $"Aucun chemin ne mène de l'ouverture au statut « {status.Code} » : les transitions qui y arrivent ne partent que de statuts hors d'atteinte."
        : $"Aucune transition ne mène au statut « {status.Code} » : ajoutez-en une dans {RuleFiles.Transitions}.";

    private static string WhyEndless(Status status, List<Transition> steps) => steps.Exists(step => step.From.Contains(status.Code))
        ? $"Aucun chemin ne mène du statut « {status.Code} » à un statut final : un ticket n'en finirait jamais."
        : $"Aucune transition ne part du statut « {status.Code} » : un ticket y resterait pour toujours. Ajoutez-en une dans {RuleFiles.Transitions}, ou dites ce statut final.";

    private static void WarnOfLeavingTheEnd(LoadContext context, IReadOnlyList<Edge> edges)
    {
        foreach (var status in context.Statuses.Where(status => status.IsFinal))
        {
            foreach (var edge in edges.Where(edge => edge.Transition.From.Contains(status.Code)))
            {
                context.Errors.Warn(
                    edge.Draft.File, edge.PlaceOfStart(status.Code),
                    $"« {edge.Transition.Label} » part du statut « {status.Code} », qui est final : rien ne devrait suivre.");
            }
        }
    }

    /// <summary>What can be reached from some statuses by following steps, in either direction.</summary>
    private static HashSet<string> Closure(
        IEnumerable<string> start, List<Transition> steps, Func<Transition, IReadOnlyList<string>> from, Func<Transition, IReadOnlyList<string>> to)
    {
        var known = start.ToHashSet();
        var waiting = new Queue<string>(known);
        while (waiting.TryDequeue(out var status))
        {
            foreach (var next in steps.Where(step => from(step).Contains(status)).SelectMany(to).Where(known.Add))
                waiting.Enqueue(next);
        }

        return known;
    }
}
