namespace Amigo.Portal.Tickets;

/// <summary>Must know of every change of a request, whoever makes it: a person, the clock or a mail.</summary>
public interface ITicketListener
{
    /// <summary>In the transaction that writes the changes: what is written here is kept or lost with them.</summary>
    Task OnWrittenAsync(IReadOnlyList<TicketChange> changes, CancellationToken cancellationToken);

    /// <summary>Once the changes are kept. Must not fail: nobody is left to be told.</summary>
    void OnCommitted(IReadOnlyList<TicketChange> changes)
    {
    }
}
