using static Amigo.Rules.Differences.Said;

namespace Amigo.Rules.Differences;

internal static class TabDifference
{
    public static IReadOnlyList<TabCell> Cells(RuleSet before, RuleSet after)
    {
        var (old, young) = (TabGrid.Of(before), TabGrid.Of(after));
        return
        [
            .. from tab in Pairs.Union(before.Tabs, after.Tabs, Key).OrderBy(tab => tab.Board)
               from status in Pairs.Union(before.Statuses, after.Statuses, status => status.Code)
               let was = Shows(before, old, tab, status)
               let becomes = Shows(after, young, tab, status)
               where was is not null || becomes is not null
               select new TabCell(tab, status, was, becomes),
        ];
    }

    public static IEnumerable<RuleChange> Of(RuleSet before, RuleSet after, IReadOnlyList<TabCell> cells)
    {
        foreach (var (old, young) in Pairs.Of(before.Tabs, after.Tabs, Key))
        {
            var tab = young ?? old!;
            var own = cells.Where(cell => Key(cell.Tab) == Key(tab)).ToList();
            if (old is null || young is null)
                yield return Whole(tab, old is null ? ChangeKind.Added : ChangeKind.Removed, own);
            else
            {
                foreach (var change in Changes(old, young, own))
                    yield return change;
            }
        }

        foreach (var board in Enum.GetValues<Board>().Where(board => Pairs.IsReordered(Codes(before, board), Codes(after, board))))
        {
            yield return new RuleChange(RuleTopic.Tabs, ChangeKind.Changed, "", $"Les onglets de {Quote(Name(board))} sont dans un autre ordre.")
            {
                Before = List(Labels(before, board)),
                After = List(Labels(after, board)),
            };
        }
    }

    private static RuleChange Whole(Tab tab, ChangeKind kind, List<TabCell> cells)
    {
        var statuses = cells.Where(cell => cell.Change == kind).Select(cell => cell.Status.Label).ToList();
        var shows = statuses.Count == 0 ? "" : $" ; il {(kind == ChangeKind.Added ? "montre" : "montrait")} {Quotes(statuses)}";
        return new RuleChange(
            RuleTopic.Tabs, kind, tab.Code, $"Onglet {Quote(tab.Label)} {(kind == ChangeKind.Added ? "ajouté à" : "supprimé de")} {Quote(Name(tab.Board))}{shows}.");
    }

    private static IEnumerable<RuleChange> Changes(Tab old, Tab young, List<TabCell> cells)
    {
        RuleChange Changed(string sentence) => new(RuleTopic.Tabs, ChangeKind.Changed, young.Code, sentence);

        var name = $"L’onglet {Quote(young.Label)} ({Name(young.Board)})";
        if (old.Label != young.Label)
            yield return Changed($"L’onglet {Quote(old.Label)} ({Name(old.Board)}) s’appelle désormais {Quote(young.Label)}.");
        if (cells.Where(cell => cell.Change == ChangeKind.Added).ToList() is { Count: > 0 } more)
            yield return Changed($"{name} montre désormais {Quotes(more.Select(cell => cell.Status.Label))}.");
        if (cells.Where(cell => cell.Change == ChangeKind.Removed).ToList() is { Count: > 0 } less)
            yield return Changed($"{name} ne montre plus {Quotes(less.Select(cell => cell.Status.Label))}.");
        var (was, becomes) = (old.Filter.Compiled[0], young.Filter.Compiled[0]);
        if (was.Condition != becomes.Condition)
            yield return Changed($"{name} : la condition change.") with { Before = was.Condition, After = becomes.Condition };
        if (was.Label != becomes.Label)
            yield return Changed($"{name} : l’explication change.") with { Before = was.Label, After = becomes.Label };
        if (was.Reference.Rule != becomes.Reference.Rule)
            yield return Changed($"{name} : sa règle s’appelle désormais {Quote(becomes.Reference.Rule)}, et non plus {Quote(was.Reference.Rule)}.");
        if (old.EmptyText != young.EmptyText)
            yield return Changed($"{name} : ce qu’il dit quand il est vide change.") with { Before = old.EmptyText, After = young.EmptyText };
    }

    private static bool? Shows(RuleSet rules, TabGrid grid, Tab tab, Status status) =>
        rules.FindTab(tab.Board, tab.Code) is { } own && rules.FindStatus(status.Code) is { } known ? grid.Shows(own, known) : null;

    private static (Board, string) Key(Tab tab) => (tab.Board, tab.Code);

    private static IEnumerable<string> Codes(RuleSet rules, Board board) => rules.Tabs.Where(tab => tab.Board == board).Select(tab => tab.Code);

    private static List<string> Labels(RuleSet rules, Board board) => [.. rules.Tabs.Where(tab => tab.Board == board).Select(tab => tab.Label)];
}
