using System.Linq.Expressions;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>What the address of a dashboard asks for, brought within bounds.</summary>
public sealed record TicketListRequest
{
    public const int DefaultSize = 20;
    public static readonly IReadOnlyList<int> Sizes = [10, 20, 50, 100];

    public required Board Board { get; init; }

    public required Tab Tab { get; init; }

    public required int Page { get; init; }

    public required int Size { get; init; }

    public required string? Filter { get; init; }

    public required TicketSort Sort { get; init; }

    public required bool IsDescending { get; init; }
}

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

    public TicketReference Reference => new(Number);

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
    };
}

/// <param name="Counts">By tab code, unfiltered.</param>
/// <param name="Total">Rows of the tab in view that pass the filter.</param>
public sealed record TicketPage(IReadOnlyDictionary<string, int> Counts, int Total, int Page, IReadOnlyList<TicketRow> Rows);
