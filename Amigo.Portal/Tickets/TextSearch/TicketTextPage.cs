namespace Amigo.Portal.Tickets.TextSearch;

/// <param name="Total">Of the requests that can be paged through.</param>
/// <param name="HasMore">There are others, older, which only a more precise question shows.</param>
public sealed record TicketTextPage(IReadOnlyList<FoundTicket> Rows, int Total, int Page, bool HasMore)
{
    public const int Size = 20;

    public static TicketTextPage Empty { get; } = new([], 0, 1, HasMore: false);
}
