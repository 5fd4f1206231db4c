namespace Amigo.Portal.Tickets.Queues;

/// <summary>What narrows an agent's queue beside the words of its filter box. Null: not narrowed by that. Dates are UTC.</summary>
public sealed record QueueCriteria
{
    public string? ServiceCode { get; init; }

    /// <summary>Folded words that the establishment's name, town and UAI must all hold.</summary>
    public IReadOnlyList<string> EstablishmentWords { get; init; } = [];

    public string? Priority { get; init; }

    public string? Status { get; init; }

    public string? Team { get; init; }

    public int? AgentId { get; init; }

    public bool IsWithoutAgent { get; init; }

    public DateTime? OpenedFrom { get; init; }

    /// <summary>The first instant that is too late.</summary>
    public DateTime? OpenedBefore { get; init; }

    public IQueryable<Ticket> Apply(IQueryable<Ticket> tickets)
    {
        if (ServiceCode is { } service)
            tickets = tickets.Where(ticket => ticket.ServiceCode == service);
        foreach (var word in EstablishmentWords)
            tickets = tickets.Where(ticket => ticket.Establishment.SearchName.Contains(word));
        if (Priority is { } priority)
            tickets = tickets.Where(ticket => ticket.Priority == priority);
        if (Status is { } status)
            tickets = tickets.Where(ticket => ticket.Status == status);
        if (Team is { } team)
            tickets = tickets.Where(ticket => ticket.Team == team);
        if (AgentId is { } agent)
            tickets = tickets.Where(ticket => ticket.AgentId == agent);
        if (IsWithoutAgent)
            tickets = tickets.Where(ticket => ticket.AgentId == null);
        if (OpenedFrom is { } from)
            tickets = tickets.Where(ticket => ticket.CreatedAt >= from);
        if (OpenedBefore is { } before)
            tickets = tickets.Where(ticket => ticket.CreatedAt < before);
        return tickets;
    }
}
