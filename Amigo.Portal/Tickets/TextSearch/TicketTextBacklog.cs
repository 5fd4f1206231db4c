using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>
/// Indexes the requests that were there before the index, newest first, in transactions so short that others write between them. A counter
/// holds the number it has come down to: it may stop at any time and go on later, or run on two nodes at once.
/// </summary>
public sealed class TicketTextBacklog(AmigoDbContext db, WriteQueue writes, ITicketTextIndex index, TicketTextReader reader)
{
    /// <summary>Short enough for others to write in between.</summary>
    public const int BatchBesideOthers = 500;

    /// <summary>For when nobody else writes: the index is flushed less often.</summary>
    public const int BatchAlone = 10_000;

    /// <param name="batchSize">How many in a transaction.</param>
    /// <param name="report">Told how many requests are left, after each batch.</param>
    /// <returns>How many requests were indexed.</returns>
    public async Task<int> RunAsync(int batchSize, Action<int>? report, CancellationToken cancellationToken)
    {
        var indexed = 0;
        while (await NextAsync(cancellationToken) is > 0 and var next)
        {
            var numbers = await db.Tickets.Where(ticket => ticket.Number <= next).OrderByDescending(ticket => ticket.Number)
                .Select(ticket => ticket.Number).Take(batchSize).ToListAsync(cancellationToken);
            var left = numbers.Count < batchSize ? 0 : numbers[^1] - 1;
            await writes.RunAsync(db, async () =>
            {
                var isOurs = await db.Counters.Where(counter => counter.Name == Counter.Texts && counter.Value == next)
                    .ExecuteUpdateAsync(counter => counter.SetProperty(c => c.Value, left), cancellationToken) > 0;
                if (!isOurs || numbers.Count == 0)
                    return;
                await index.WriteAsync(db, await reader.ReadAsync(numbers, cancellationToken), replaces: false, cancellationToken);
                indexed += numbers.Count;
            }, cancellationToken);
            report?.Invoke(left);
        }

        return indexed;
    }

    /// <summary>Rather than scattered over its batches: searches are faster, but nothing else is written meanwhile.</summary>
    public Task TidyAsync(CancellationToken cancellationToken) =>
        writes.RunAsync(db, () => index.TidyAsync(db, cancellationToken), cancellationToken);

    private Task<int> NextAsync(CancellationToken cancellationToken) =>
        db.Counters.Where(counter => counter.Name == Counter.Texts).Select(counter => counter.Value).FirstOrDefaultAsync(cancellationToken);
}
