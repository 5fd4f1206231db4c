using System.Security.Cryptography;
using System.Text;
using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.People;

/// <summary>Opens and ends sessions, and tells at each request who is behind one, as they are now.</summary>
public sealed class SessionService(AmigoDbContext db, ViewerQuery viewers, WriteQueue writes, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <returns>The key to keep in the cookie; only its hash is stored.</returns>
    public async Task<string> OpenAsync(int personId, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow().UtcDateTime;
        await writes.RunAsync(db, async () =>
        {
            await db.Sessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
            db.Sessions.Add(new Session { KeyHash = Hash(key), PersonId = personId, CreatedAt = now, ExpiresAt = now + Lifetime });
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return key;
    }

    public Task EndAsync(string key, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        return writes.RunAsync(
            db, () => db.Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    /// <summary>One query. Null when the session has ended or its person was disabled.</summary>
    public Task<Viewer?> FindViewerAsync(string key, CancellationToken cancellationToken) =>
        viewers.FindAsync(db, Hash(key), clock.GetUtcNow().UtcDateTime, cancellationToken);

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
