using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Live.Presence;

/// <summary>For nodes that share a database.</summary>
internal sealed class PostgresPresence(IServiceScopeFactory scopes, WriteQueue writes) : IPresenceStore
{
    public Task<PresenceReading> MarkAsync(int ticket, PresentAgent agent, DateTime now, DateTime until, CancellationToken cancellationToken) =>
        WriteAsync(async db =>
        {
            var present = await db.Set<TicketPresence>()
                .Where(one => one.TicketNumber == ticket && one.ExpiresAt > now)
                .Select(one => new PresentAgent(one.PersonId, one.Person.DisplayName))
                .ToListAsync(cancellationToken);
            await db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO "TicketPresence" ("TicketNumber", "PersonId", "ExpiresAt") VALUES ({ticket}, {agent.PersonId}, {until})
                 ON CONFLICT ("TicketNumber", "PersonId") DO UPDATE SET "ExpiresAt" = excluded."ExpiresAt"
                 """,
                cancellationToken);
            return PresenceReading.Of(agent.PersonId, present);
        }, cancellationToken);

    public Task ShortenAsync(int ticket, int personId, DateTime until, CancellationToken cancellationToken) => WriteAsync(
        db => db.Set<TicketPresence>()
            .Where(one => one.TicketNumber == ticket && one.PersonId == personId && one.ExpiresAt > until)
            .ExecuteUpdateAsync(one => one.SetProperty(presence => presence.ExpiresAt, until), cancellationToken),
        cancellationToken);

    public Task RemoveExpiredAsync(DateTime now, CancellationToken cancellationToken) => WriteAsync(
        db => db.Set<TicketPresence>().Where(one => one.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private async Task<T> WriteAsync<T>(Func<AmigoDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AmigoDbContext>();
        return await writes.RunAsync(db, () => work(db), cancellationToken);
    }
}
