namespace Amigo.Portal.Tickets.Desk;

/// <summary>Another request, as the page of one mentions it.</summary>
public sealed record LinkedTicket
{
    public required int Number { get; init; }

    public required string Subject { get; init; }

    public required string Status { get; init; }

    public required string AuthorName { get; init; }

    public required int? ParentNumber { get; init; }

    public required int? MergedIntoNumber { get; init; }

    public TicketReference Reference => new(Number);
}
