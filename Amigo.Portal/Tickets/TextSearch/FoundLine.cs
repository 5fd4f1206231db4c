namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Words of a journal that the reader of a snippet may read.</summary>
internal sealed record FoundLine(int TicketNumber, bool IsInternal, string Body);
