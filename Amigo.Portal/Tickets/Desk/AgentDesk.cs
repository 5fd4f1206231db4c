using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Kb.Replies;

namespace Amigo.Portal.Tickets.Desk;

/// <summary>What lies beside a request for the agents who treat it, and for nobody else.</summary>
public sealed record AgentDesk
{
    public required string AuthorEmail { get; init; }

    public required string? AuthorPhone { get; init; }

    public required string? OpenedByName { get; init; }

    public required IReadOnlyList<TeamAgent> Agents { get; init; }

    public required IReadOnlyList<Team> OtherTeams { get; init; }

    /// <summary>Other requests of the requester that are not treated yet, newest first, among those this agent may see.</summary>
    public required IReadOnlyList<LinkedTicket> RequesterOpen { get; init; }

    public required LinkedTicket? Parent { get; init; }

    public required IReadOnlyList<LinkedTicket> Children { get; init; }

    public required IReadOnlyList<LinkedTicket> Duplicates { get; init; }

    /// <summary>Articles that the requester may read and that match the request.</summary>
    public required IReadOnlyList<Article> Suggestions { get; init; }

    public required IReadOnlyList<Reply> Replies { get; init; }

    /// <summary>Children that one answer may reach: those not closed.</summary>
    public required int OpenChildren { get; init; }
}
