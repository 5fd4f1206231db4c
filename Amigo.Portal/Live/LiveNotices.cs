using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Live;

/// <summary>Tells the other nodes through PostgreSQL. On SQLite there is no other node.</summary>
internal sealed class LiveNotices(AmigoDbContext db, LiveNode node)
{
    public const string Channel = "amigo_live";

    /// <summary>PostgreSQL refuses messages of 8,000 bytes; a change takes some 400.</summary>
    private const int ChangesAMessage = 12;

    /// <summary>Sent when the current transaction is committed, at once when there is none.</summary>
    public async Task SendAsync(IReadOnlyCollection<LiveChange> changes, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql())
            return;
        var messages = changes.Chunk(ChangesAMessage).Select(some => new LiveNotice(node.Id, some).Write()).ToArray();
        await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, message) FROM unnest({messages}) AS message", cancellationToken);
    }
}
