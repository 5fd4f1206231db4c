using System.Security.Cryptography;
using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail;

/// <summary>Gives each person of a request an address of their own to answer to, and finds them again by it.</summary>
public sealed class ReplyTokens(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    /// <summary>The token of this person on this request, drawn at the first call. Not within a transaction: it writes in its own.</summary>
    public async Task<string> GetOrCreateAsync(int ticketNumber, int personId, CancellationToken cancellationToken)
    {
        if (await ReadAsync(ticketNumber, personId, cancellationToken) is { } known)
            return known;

        var drawn = RandomNumberGenerator.GetString(ReplyToken.Alphabet, ReplyToken.Length);
        var now = clock.GetUtcNow().UtcDateTime;
        // One statement: of two that draw at once, the second keeps the first one's.
        await writes.RunAsync(db, () => db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "ReplyTokens" ("Token", "TicketNumber", "PersonId", "CreatedAt")
             VALUES ({drawn}, {ticketNumber}, {personId}, {now})
             ON CONFLICT ("TicketNumber", "PersonId") DO NOTHING
             """,
            cancellationToken), cancellationToken);
        return await ReadAsync(ticketNumber, personId, cancellationToken)
            ?? throw new InvalidOperationException($"The reply token of person {personId} on ticket {ticketNumber} was not kept.");
    }

    /// <summary>Null for anything that is not a token of ours.</summary>
    public async Task<ReplyToken?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is not { Length: ReplyToken.Length })
            return null;
        var lowered = token.ToLowerInvariant();
        return await db.ReplyTokens.AsNoTracking().FirstOrDefaultAsync(known => known.Token == lowered, cancellationToken);
    }

    private Task<string?> ReadAsync(int ticketNumber, int personId, CancellationToken cancellationToken) => db.ReplyTokens
        .Where(token => token.TicketNumber == ticketNumber && token.PersonId == personId)
        .Select(token => (string?)token.Token)
        .FirstOrDefaultAsync(cancellationToken);
}
