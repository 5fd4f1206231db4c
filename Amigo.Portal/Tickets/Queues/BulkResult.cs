namespace Amigo.Portal.Tickets.Queues;

/// <summary>What became of one request of a selection.</summary>
/// <param name="Subject">Null when the viewer does not see the request, or no longer.</param>
/// <param name="Refusal">Why nothing was done; null when it was.</param>
public sealed record BulkResult(TicketReference Reference, string? Subject, string? Refusal)
{
    public bool IsDone => Refusal is null;
}
