using Amigo.Portal.Data;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail;

/// <summary>When each person wants to be told.</summary>
public sealed class MailPreferences(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    public const string Refused = "Cette personne ne veut plus de ces courriels.";

    public async Task<IReadOnlyDictionary<MailAudience, MailDelivery>> ReadAsync(int personId, CancellationToken cancellationToken) =>
        await db.MailPreferences.AsNoTracking()
            .Where(preference => preference.PersonId == personId)
            .ToDictionaryAsync(preference => preference.Audience, preference => preference.Delivery, cancellationToken);

    /// <summary>Keeps the choices, and applies them to what waits for the next mail of the day.</summary>
    public Task SaveAsync(int personId, IReadOnlyDictionary<MailAudience, MailDelivery> choices, CancellationToken cancellationToken) =>
        writes.RunAsync(db, async () =>
        {
            foreach (var (audience, delivery) in choices)
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                     INSERT INTO "MailPreferences" ("PersonId", "Audience", "Delivery") VALUES ({personId}, {audience.ToString()}, {delivery.ToString()})
                     ON CONFLICT ("PersonId", "Audience") DO UPDATE SET "Delivery" = excluded."Delivery"
                     """,
                    cancellationToken);
                await ApplyAsync(personId, audience, delivery, cancellationToken);
            }
        }, cancellationToken);

    private Task<int> ApplyAsync(int personId, MailAudience audience, MailDelivery delivery, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = db.OutgoingMails.Where(mail => mail.PersonId == personId && mail.State == MailState.Waiting
            && mail.Audience == audience && mail.Delivery == MailDelivery.Digest && mail.Lease == null);
        return delivery switch
        {
            MailDelivery.Immediate => waiting.ExecuteUpdateAsync(
                mail => mail.SetProperty(m => m.Delivery, MailDelivery.Immediate).SetProperty(m => m.DueAt, now), cancellationToken),
            MailDelivery.None => waiting.ExecuteUpdateAsync(
                mail => mail.SetProperty(m => m.State, MailState.Dropped).SetProperty(m => m.SettledAt, now).SetProperty(m => m.LastError, Refused), cancellationToken),
            _ => Task.FromResult(0),
        };
    }
}
