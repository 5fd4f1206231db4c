using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Loading;

/// <summary>Reads <c>onglets.json</c>: one rule, and one workflow, per tab.</summary>
internal static class TabFile
{
    private static readonly Dictionary<string, Board> Boards = new()
    {
        ["en-cours"] = Board.Current,
        ["traites"] = Board.Treated,
        ["agent"] = Board.Agent,
    };

    public static IReadOnlyList<Tab> Read(ObjectReader root, LoadContext context, IReadOnlyList<TicketFacts> samples)
    {
        var tabs = new List<Tab>();
        var drafts = WorkflowFile.Read(root, new(RuleFiles.Tabs), inner => (
            Board: inner.Choice("tableau", Boards, Board.Current), Code: inner.Code("onglet"), Label: inner.Text("libelle"), Empty: inner.Text("vide")));
        foreach (var (draft, values) in drafts)
        {
            if (values.Code is null)
                continue;
            if (tabs.Exists(tab => tab.Board == values.Board && tab.Code == values.Code))
                root.Error(draft.Node, $"L'onglet « {values.Code} » existe déjà sur ce tableau.");
            if (context.Compile<TicketFacts>(draft, RuleScope.Ticket) is not { } rule)
                continue;

            var group = context.Group($"onglet/{values.Board}/{values.Code}/{draft.Name}", [(draft, rule)], samples);
            tabs.Add(new Tab(values.Board, values.Code, values.Label, values.Empty, new FilterRule(group)));
        }

        if (context.Errors.Count == 0)
        {
            CheckEveryStatusShows(root, context, tabs);
            CheckAgentsSeeTheirWork(root, context, tabs);
        }

        return tabs;
    }

    /// <summary>A status added to statuts.json and forgotten here would make its tickets disappear from their author's sight.</summary>
    private static void CheckEveryStatusShows(ObjectReader root, LoadContext context, List<Tab> tabs)
    {
        var author = new ViewerFacts { PersonId = 1 };
        foreach (var status in context.Statuses)
        {
            var board = status.IsTreated ? Board.Treated : Board.Current;
            var ticket = new TicketFacts { Status = status.Code, AuthorId = 1, CreatedAt = DateTime.UnixEpoch };
            if (!tabs.Exists(tab => tab.Board == board && tab.Filter.IsMatch(ticket, author, DateTime.UnixEpoch)))
                root.Error(root.Node, $"Aucun onglet du tableau {(status.IsTreated ? "« traites »" : "« en-cours »")} ne montre à son auteur un ticket au statut « {status.Code} ».");
        }
    }
    /// <summary>Nor may the requests that a team has to treat disappear from its agents' queues.</summary>
    private static void CheckAgentsSeeTheirWork(ObjectReader root, LoadContext context, List<Tab> tabs)
    {
        var queues = tabs.FindAll(tab => tab.Board == Board.Agent);
        var agent = new ViewerFacts { PersonId = 1, Teams = ["equipe"] };
        foreach (var status in context.Statuses.Where(status => !status.IsTreated))
        {
            var ticket = new TicketFacts { Status = status.Code, AuthorId = 2, TeamCode = "equipe", CreatedAt = DateTime.UnixEpoch };
            foreach (var holder in new int?[] { null, 1, 3 })
            {
                if (!queues.Exists(tab => tab.Filter.IsMatch(ticket with { AgentId = holder }, agent, DateTime.UnixEpoch)))
                {
                    root.Error(root.Node, $"Aucun onglet du tableau « agent » ne montre aux agents de son équipe un ticket au statut « {status.Code} »{Held(holder)}.");
                    break;
                }
            }
        }
    }

    private static string Held(int? holder) => holder switch
    {
        null => " que personne n'a pris",
        1 => " qui leur est assigné",
        _ => " assigné à un collègue",
    };
}
