using Amigo.Search;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>A request that answers, with what to show of it.</summary>
public sealed record FoundTicket
{
    public required TicketReference Reference { get; init; }

    public required MarkedText Subject { get; init; }

    public required MarkedText Snippet { get; init; }

    public required SnippetSource SnippetSource { get; init; }

    public required string Status { get; init; }

    public required string Team { get; init; }

    public required MarkedText Author { get; init; }

    public required MarkedText? Beneficiary { get; init; }

    public required MarkedText? Agent { get; init; }

    public required DateTime CreatedAt { get; init; }
}
