using Amigo.Rules.Evaluation;
using Amigo.Rules.Loading;

namespace Amigo.Rules.Proofs;

/// <summary>Proves that each pair of impact and urgency has a priority, given by one rule only.</summary>
internal static class MatrixProof
{
    public static void Check(ObjectReader root, LoadContext context, IReadOnlyList<(RuleDraft Draft, CompiledRule<TicketFacts> Rule)> rules)
    {
        foreach (var impact in context.Values.Impacts)
        {
            foreach (var urgency in context.Values.Urgencies)
            {
                var cell = new TicketFacts { Impact = impact.Code, Urgency = urgency.Code };
                var holding = rules.Where(rule => rule.Rule.Holds(cell, ViewerFacts.Clock, DateTime.UnixEpoch)).Select(rule => rule.Draft).ToList();
                var name = $"l'impact « {impact.Label} » et l'urgence « {urgency.Label} »";
                if (holding.Count == 0)
                    root.Error(root.Node.Find("Rules") ?? root.Node, $"Aucune règle ne donne la priorité pour {name}.");
                if (holding.Count > 1)
                    root.Error(holding[1].Node, $"Plusieurs règles donnent la priorité pour {name} : {string.Join(", ", holding.Select(rule => $"« {rule.Name} »"))}.");
            }
        }
    }
}
