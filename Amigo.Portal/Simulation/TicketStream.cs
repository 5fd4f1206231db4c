using System.Runtime.CompilerServices;
using Amigo.Portal.Data;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Simulation;

/// <summary>
/// Every request, by number, a few thousand at a time: each reading is short, so that neither those who write nor the cleaning of the database's log
/// ever wait for it.
/// </summary>
public static class TicketStream
{
    public const int ChunkSize = 5_000;

    public static async IAsyncEnumerable<TicketFacts[]> ReadAsync(AmigoDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0;
        while (true)
        {
            var after = last;
            var chunk = await db.Tickets.AsNoTracking()
                .Where(ticket => ticket.Number > after).OrderBy(ticket => ticket.Number).Take(ChunkSize)
                .Select(TicketFactsMapping.Projection).ToArrayAsync(cancellationToken);
            if (chunk.Length == 0)
                yield break;
            yield return chunk;
            last = chunk[^1].Number;
        }
    }
}
