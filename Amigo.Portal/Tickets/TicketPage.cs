namespace Amigo.Portal.Tickets;

/// <param name="Counts">By tab code, unfiltered.</param>
/// <param name="Total">Rows of the tab in view that pass the filter.</param>
public sealed record TicketPage(IReadOnlyDictionary<string, int> Counts, int Total, int Page, IReadOnlyList<TicketRow> Rows);
