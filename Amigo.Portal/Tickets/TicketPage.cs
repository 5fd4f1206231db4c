namespace Amigo.Portal.Tickets;

/// <param name="Counts">By tab code, unfiltered. In agents' queues more than <see cref="TicketBoards.MostCounted"/> means "at least".</param>
/// <param name="Total">Rows of the tab in view that pass the filter, counted as <paramref name="Counts"/> are.</param>
public sealed record TicketPage(IReadOnlyDictionary<string, int> Counts, int Total, int Page, IReadOnlyList<TicketRow> Rows);
