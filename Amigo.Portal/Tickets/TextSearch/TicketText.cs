namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>The words of one request, as plain text, and who they may be shown to.</summary>
public sealed record TicketText
{
    public required int Number { get; init; }

    public required string Subject { get; init; }

    public required string Detail { get; init; }

    public required string Comments { get; init; }

    /// <summary>People, service, sub-category and establishment.</summary>
    public required string Others { get; init; }

    public required string Notes { get; init; }

    /// <summary>What <see cref="AccessTerms"/> looks for.</summary>
    public required IReadOnlyList<string> Access { get; init; }
}
