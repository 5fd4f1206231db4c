namespace Amigo.Portal.Tickets;

/// <summary>Everything known of one request, as its page shows it.</summary>
public sealed record TicketView
{
    public required Ticket Ticket { get; init; }

    public required TicketDetail Detail { get; init; }

    public required string AuthorName { get; init; }

    public required string AuthorFunction { get; init; }

    public required string? BeneficiaryName { get; init; }

    public required string? AgentName { get; init; }

    public required string EstablishmentName { get; init; }

    public IReadOnlyList<JournalLine> Journal { get; init; } = [];
}
