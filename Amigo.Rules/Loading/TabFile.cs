using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>onglets.json</c>: one rule, and one workflow, per tab.</summary>
internal static class TabFile
{
    private static readonly Dictionary<string, Board?> Boards = new()
    {
        ["en-cours"] = Board.Current,
        ["traites"] = Board.Treated,
        ["agent"] = Board.Agent,
    };

    public static IReadOnlyList<Tab> Read(ObjectReader root, LoadContext context, IReadOnlyList<TicketFacts> samples)
    {
        var tabs = new List<Tab>();
        var drafts = WorkflowFile.Read(root, new(RuleFiles.Tabs, Refusal: Wording.Optional), inner => (
            Board: inner.Choice("tableau", Boards, null), Code: inner.Code("onglet"), Label: inner.Text("libelle"), Empty: inner.Text("vide")));
        foreach (var (draft, values) in drafts)
        {
            if (context.Compile<TicketFacts>(draft, RuleScope.Ticket) is not { } rule || values.Board is not { } board)
                continue;
            if (tabs.Exists(tab => tab.Board == board && tab.Code == values.Code))
                root.Error(draft.Node, $"L'onglet « {values.Code} » existe déjà sur ce tableau.");

            var group = context.Group($"onglet/{board}/{values.Code}/{draft.Name}", [(draft, rule)], samples);
            tabs.Add(new Tab(board, values.Code, values.Label, values.Empty, new FilterRule(group)));
        }

        return tabs;
    }
}
