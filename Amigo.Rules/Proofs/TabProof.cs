using Amigo.Rules.Loading;

namespace Amigo.Rules.Proofs;

/// <summary>Proves that no status makes a ticket disappear from the sight of its author, or of the agents who have to treat it.</summary>
internal static class TabProof
{
    private const int Author = 1;
    private const int Colleague = 2;
    private const int Agent = 3;
    private const int OtherAgent = 4;
    private const string Team = "equipe";

    /// <summary>What a ticket may be beside its status, plainest first, with how to say it.</summary>
    private static readonly (string Said, Func<TicketFacts, TicketFacts> Change)[] Cases =
    [
        ("", ticket => ticket),
        (" de nature « incident »", ticket => ticket with { Kind = "incident" }),
        (" fait pour un collègue", ticket => ticket with { BeneficiaryId = Colleague }),
        (" fait pour lui-même", ticket => ticket with { BeneficiaryId = Author }),
        (" partagé avec les responsables", ticket => ticket with { SharedWithHeads = true }),
        (" qu'un agent a pris", ticket => ticket with { AgentId = Agent }),
        (" ouvert par un agent", ticket => ticket with { OpenedById = Agent }),
    ];

    private static readonly (string Said, int? Holder)[] Holders =
        [(" que personne n'a pris", null), (" qui leur est assigné", Agent), (" assigné à un collègue", OtherAgent)];

    public static void Check(LoadContext context, IReadOnlyList<Tab> tabs)
    {
        foreach (var status in context.Statuses)
        {
            CheckAuthor(context, status, [.. tabs.Where(tab => tab.Board == (status.IsTreated ? Board.Treated : Board.Current))]);
            if (!status.IsTreated)
                CheckAgents(context, status, [.. tabs.Where(tab => tab.Board == Board.Agent)]);
        }
    }

    private static void CheckAuthor(LoadContext context, Status status, List<Tab> tabs)
    {
        var author = new ViewerFacts { PersonId = Author };
        foreach (var (said, change) in Cases)
        {
            if (Shows(tabs, change(Ticket(status)), author))
                continue;
            context.ErrorAt(status, $"Aucun onglet du tableau {(status.IsTreated ? "« traites »" : "« en-cours »")} ne montre à son auteur un ticket{said} "
                + $"au statut « {status.Code} » : complétez {RuleFiles.Tabs}.");
            return;
        }
    }

    private static void CheckAgents(LoadContext context, Status status, List<Tab> queues)
    {
        var agent = new ViewerFacts { PersonId = Agent, Teams = [Team] };
        foreach (var (said, holder) in Holders)
        {
            if (Shows(queues, Ticket(status) with { AgentId = holder }, agent))
                continue;
            context.ErrorAt(status, $"Aucun onglet du tableau « agent » ne montre aux agents de son équipe un ticket{said} "
                + $"au statut « {status.Code} » : complétez {RuleFiles.Tabs}.");
            return;
        }
    }

    private static bool Shows(List<Tab> tabs, TicketFacts ticket, ViewerFacts viewer) =>
        tabs.Exists(tab => tab.Filter.IsMatch(ticket, viewer, DateTime.UnixEpoch));

    private static TicketFacts Ticket(Status status) =>
        new() { Status = status.Code, Kind = "demande", AuthorId = Author, TeamCode = Team, CreatedAt = DateTime.UnixEpoch };
}
