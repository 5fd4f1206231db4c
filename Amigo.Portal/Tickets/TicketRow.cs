using System.Linq.Expressions;
using Amigo.Portal.Tickets.Queues;

namespace Amigo.Portal.Tickets;

/// <summary>One line of a dashboard.</summary>
public sealed record TicketRow
{
    public required int Number { get; init; }

    public required string Subject { get; init; }

    public required string Kind { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string Status { get; init; }

    public required string ServiceName { get; init; }

    public required string SubcategoryName { get; init; }

    public required string Priority { get; init; }

    public required string AuthorName { get; init; }

    public required string? BeneficiaryName { get; init; }

    public required string EstablishmentUai { get; init; }

    public required string Team { get; init; }

    public required int? AgentId { get; init; }

    public required string? AgentName { get; init; }

    /// <summary>The last thing that happened to it.</summary>
    public required DateTime UpdatedAt { get; init; }

    public required DateTime? WaitingUntil { get; init; }

    public required DateTime? TakeDueAt { get; init; }

    public required DateTime? ResolveDueAt { get; init; }

    public required int? ResolveSecondsLeft { get; init; }

    public required int Version { get; init; }

    public TicketReference Reference => new(Number);

    /// <summary>The request as it is shown: an action on it is refused once it has changed.</summary>
    public BulkTarget Target => new(Reference, Version);

    public static Expression<Func<Ticket, TicketRow>> FromTicket { get; } = ticket => new TicketRow
    {
        Number = ticket.Number,
        Subject = ticket.Subject,
        Kind = ticket.Kind,
        CreatedAt = ticket.CreatedAt,
        Status = ticket.Status,
        ServiceName = ticket.ServiceName,
        SubcategoryName = ticket.SubcategoryName,
        Priority = ticket.Priority,
        AuthorName = ticket.Author.DisplayName,
        BeneficiaryName = ticket.Beneficiary == null ? null : ticket.Beneficiary.DisplayName,
        EstablishmentUai = ticket.EstablishmentUai,
        Team = ticket.Team,
        AgentId = ticket.AgentId,
        AgentName = ticket.Agent == null ? null : ticket.Agent.DisplayName,
        UpdatedAt = ticket.UpdatedAt,
        WaitingUntil = ticket.WaitingUntil,
        TakeDueAt = ticket.TakeDueAt,
        ResolveDueAt = ticket.ResolveDueAt,
        ResolveSecondsLeft = ticket.ResolveSecondsLeft,
        Version = ticket.Version,
    };
}
