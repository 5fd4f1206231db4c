namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>A question to the full-text search, and what narrows it.</summary>
public sealed record TicketTextRequest
{
    public required TextQuery Query { get; init; }

    /// <summary>True: treated ones only; false: those that are not; null: all.</summary>
    public bool? IsTreated { get; init; }

    public string? Team { get; init; }

    public int Page { get; init; } = 1;
}
