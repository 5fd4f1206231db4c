using Amigo.Portal.Tickets;

namespace Amigo.Portal.Seeding;

/// <summary>What someone chooses with a step of a request's life.</summary>
internal sealed record Choice
{
    public string? Team { get; init; }

    public int? Agent { get; init; }

    /// <summary>Whether the journal names the agent: who takes a request chooses nobody.</summary>
    public bool IsSaid { get; init; }

    public DateTime? Until { get; init; }

    public string? Solution { get; init; }

    public int? Satisfaction { get; init; }

    public void Apply(Ticket ticket)
    {
        if (Team is not null)
            (ticket.Team, ticket.AgentId) = (Team, null);
        ticket.AgentId = Agent ?? ticket.AgentId;
        ticket.WaitingUntil = Until;
        ticket.SolutionCode = Solution ?? ticket.SolutionCode;
    }
}
