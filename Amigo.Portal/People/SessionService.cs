using System.Security.Cryptography;
using System.Text;
using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.People;

/// <summary>Opens and ends sessions, and tells at each request who is behind one, as they are now.</summary>
public sealed class SessionService(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
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
    public async Task<Viewer?> FindViewerAsync(string key, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        var now = clock.GetUtcNow().UtcDateTime;
        // Joined one by one: a nested collection would read all memberships of everyone first.
        var rows = await (
            from session in db.Sessions
            where session.KeyHash == hash && session.ExpiresAt > now && !session.Person.IsDisabled
            from membership in db.Set<EstablishmentMembership>().Where(own => own.PersonId == session.PersonId).DefaultIfEmpty()
            from establishment in db.Establishments.Where(place => place.Uai == membership!.Uai).DefaultIfEmpty()
            from team in db.Set<TeamMembership>().Where(own => own.PersonId == session.PersonId).DefaultIfEmpty()
            select new { session.Person, Membership = membership, Establishment = establishment, Team = team })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (rows is not [{ Person: var person }, ..])
            return null;
        return new Viewer
        {
            PersonId = person.Id,
            Login = person.Login,
            DisplayName = person.DisplayName,
            Function = person.Function,
            Phone = person.Phone,
            IsAdministrator = person.IsAdministrator,
            Establishments = [.. rows
                .Where(row => row.Membership is not null)
                .Select(row => new ViewerEstablishment(row.Establishment!.Uai, row.Establishment.Name, row.Establishment.Kind, row.Membership!.IsHead))
                .Distinct()
                .OrderBy(establishment => establishment.Name, StringComparer.Ordinal)],
            Teams = [.. rows.Where(row => row.Team is not null).Select(row => row.Team!.Team).Distinct()],
        };
    }

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
