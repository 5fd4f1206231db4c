using Amigo.Portal.Data;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Writes the words of a request again with each change of it that may change them, in the same transaction.</summary>
public sealed class TicketTextListener(AmigoDbContext db, ITicketTextIndex index, TicketTextReader reader) : ITicketListener
{
    public async Task OnWrittenAsync(IReadOnlyList<TicketChange> changes, CancellationToken cancellationToken)
    {
        var numbers = changes.Where(ChangesWords).Select(change => change.Ticket.Number).Distinct().ToList();
        if (numbers.Count > 0)
            await index.WriteAsync(db, await reader.ReadAsync(numbers, cancellationToken), replaces: true, cancellationToken);
    }

    /// <summary>The clock moves many at once, and mostly changes nothing but their status.</summary>
    private static bool ChangesWords(TicketChange change) =>
        change.Entry is not { AuthorId: null, Body: null, Team: null, AgentId: null };
}
