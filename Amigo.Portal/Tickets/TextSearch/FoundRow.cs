using System.Linq.Expressions;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>What is read of a request that answers.</summary>
internal sealed record FoundRow
{
    public required int Number { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required string Status { get; init; }

    public required string Team { get; init; }

    public required string Author { get; init; }

    public required string? Beneficiary { get; init; }

    public required string? Agent { get; init; }

    public required DateTime CreatedAt { get; init; }

    public static Expression<Func<Ticket, FoundRow>> FromTicket { get; } = ticket => new FoundRow
    {
        Number = ticket.Number,
        Subject = ticket.Subject,
        Body = ticket.Detail.Body,
        Status = ticket.Status,
        Team = ticket.Team,
        Author = ticket.Author.DisplayName,
        Beneficiary = ticket.Beneficiary == null ? null : ticket.Beneficiary.DisplayName,
        Agent = ticket.Agent == null ? null : ticket.Agent.DisplayName,
        CreatedAt = ticket.CreatedAt,
    };
}
