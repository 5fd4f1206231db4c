using Amigo.Rules.Evaluation;
using static Amigo.Rules.Differences.Said;

namespace Amigo.Rules.Differences;

internal static class PriorityDifference
{
    public static IReadOnlyList<PriorityCell> Cells(RuleSet before, RuleSet after)
    {
        var impacts = Pairs.Union(before.Impacts, after.Impacts, value => value.Code);
        var urgencies = Pairs.Union(before.Urgencies, after.Urgencies, value => value.Code);
        return
        [
            .. from impact in impacts
               from urgency in urgencies
               let old = Priority(before, impact, urgency)
               let young = Priority(after, impact, urgency)
               where old is not null || young is not null
               select new PriorityCell(impact, urgency, old, young),
        ];
    }

    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after, IReadOnlyList<PriorityCell> cells)
    {
        foreach (var cell in cells.Where(cell => cell is { Before: not null, After: not null }))
        {
            var (code, name) = ($"{cell.Impact.Code}/{cell.Urgency.Code}", $"Impact {Quote(cell.Impact.Label)}, urgence {Quote(cell.Urgency.Label)}");
            if (cell.Change == ChangeKind.Changed)
                yield return new RuleChange(RuleTopic.Priorities, ChangeKind.Changed, code, $"{name} : la priorité devient {Quote(cell.After!.Label)}, et non plus {Quote(cell.Before!.Label)}.");
            var (old, young) = (Rule(before, cell.Impact, cell.Urgency).Label, Rule(after, cell.Impact, cell.Urgency).Label);
            if (cell.Change is null && old != young)
                yield return new RuleChange(RuleTopic.Priorities, ChangeKind.Changed, code, $"{name} : l’explication change.") { Before = old, After = young };
        }
    }

    private static ListValue? Priority(RuleSet rules, ListValue impact, ListValue urgency)
    {
        if (rules.Impacts.All(value => value.Code != impact.Code) || rules.Urgencies.All(value => value.Code != urgency.Code))
            return null;
        var code = rules.Content.PriorityOfRule[Rule(rules, impact, urgency).Reference.Rule];
        return rules.Priorities.First(value => value.Code == code);
    }

    /// <summary>By the compiled rules: a matrix may have hundreds of cells.</summary>
    private static CompiledRule<TicketFacts> Rule(RuleSet rules, ListValue impact, ListValue urgency)
    {
        var ticket = new TicketFacts { Impact = impact.Code, Urgency = urgency.Code };
        return rules.Content.PriorityGroup.Rules.First(rule => rule.Holds(ticket, ViewerFacts.Clock, DateTime.UnixEpoch));
    }
}
