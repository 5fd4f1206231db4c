using Amigo.Portal.Data;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>Gives each mail to one run at a time, and remembers what became of it.</summary>
public sealed class IncomingMailLedger(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Null while another run has it.</summary>
    public Task<MailClaim?> ClaimAsync(MailPlace place, CancellationToken cancellationToken) => writes.RunAsync(db, async () =>
    {
        var now = Now;
        var inProgress = nameof(IncomingOutcome.InProgress);
        // One statement: of two nodes that see the mail at once, one writes the line.
        var isNew = await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "IncomingMails" ("Mailbox", "UidValidity", "Uid", "SeenAt", "ClaimedAt", "Attempts", "Outcome")
             VALUES ({place.Mailbox}, {place.UidValidity}, {place.Uid}, {now}, {now}, 1, {inProgress})
             ON CONFLICT ("Mailbox", "UidValidity", "Uid") DO NOTHING
             """,
            cancellationToken) == 1;
        var mail = await db.IncomingMails.AsNoTracking().SingleAsync(
            known => known.Mailbox == place.Mailbox && known.UidValidity == place.UidValidity && known.Uid == place.Uid, cancellationToken);
        var claim = new MailClaim(mail.Id, mail.Attempts, mail.Outcome);
        if (isNew || claim.IsSettled)
            return claim;
        if (mail.ClaimedAt > now - IncomingMail.ClaimLifetime)
            return null;
        var isTaken = await Held(claim).ExecuteUpdateAsync(
            held => held.SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.ClaimedAt, now), cancellationToken) == 1;
        return isTaken ? claim with { Attempts = claim.Attempts + 1 } : null;
    }, cancellationToken);

    /// <summary>Lets the next run try again at once, after a failure that may pass.</summary>
    public Task ReleaseAsync(MailClaim claim, CancellationToken cancellationToken)
    {
        var past = Now - IncomingMail.ClaimLifetime;
        return writes.RunAsync(
            db, () => Held(claim).ExecuteUpdateAsync(held => held.SetProperty(mail => mail.ClaimedAt, past), cancellationToken), cancellationToken);
    }

    /// <summary>For a mail that changed no request; one that does is settled by <see cref="MailArrival"/>, with that change.</summary>
    public Task SettleAsync(MailClaim claim, MailEnvelope envelope, MailVerdict verdict, CancellationToken cancellationToken) => writes.RunAsync(
        db, () => Held(claim).ExecuteUpdateAsync(Settled(envelope, verdict, Now, actionKey: null), cancellationToken), cancellationToken);

    /// <summary>Inside the transaction of what the mail did.</summary>
    /// <returns>False when another run took the mail over meanwhile.</returns>
    internal async Task<bool> SettleWithinAsync(
        MailClaim claim, MailEnvelope envelope, MailVerdict verdict, string actionKey, CancellationToken cancellationToken) =>
        await Held(claim).ExecuteUpdateAsync(Settled(envelope, verdict, Now, actionKey), cancellationToken) == 1;

    public Task<IncomingMail?> FindTakenAsync(string actionKey, CancellationToken cancellationToken) =>
        db.IncomingMails.AsNoTracking().FirstOrDefaultAsync(mail => mail.ActionKey == actionKey, cancellationToken);

    public Task<int> CountTakenAsync(int personId, TimeSpan since, CancellationToken cancellationToken)
    {
        var from = Now - since;
        return db.IncomingMails.CountAsync(mail => mail.PersonId == personId && mail.SettledAt > from && mail.ActionKey != null, cancellationToken);
    }

    /// <summary>Those of these mails that were settled, so that they are only moved.</summary>
    public Task<List<MailPlaceOutcome>> FindSettledAsync(
        string mailbox, long uidValidity, IReadOnlyCollection<long> uids, CancellationToken cancellationToken) => db.IncomingMails
        .Where(mail => mail.Mailbox == mailbox && mail.UidValidity == uidValidity && uids.Contains(mail.Uid) && mail.Outcome != IncomingOutcome.InProgress)
        .Select(mail => new MailPlaceOutcome(mail.Uid, mail.Outcome))
        .ToListAsync(cancellationToken);

    /// <summary>Forgets old lines, but those of mails that are still in the folder: they would be taken again.</summary>
    public Task<int> CleanAsync(string mailbox, long uidValidity, long lowestUid, CancellationToken cancellationToken)
    {
        var limit = Now.AddDays(-IncomingMail.DaysKept);
        return writes.RunAsync(
            db,
            () => db.IncomingMails
                .Where(mail => mail.SeenAt < limit && (mail.Mailbox != mailbox || mail.UidValidity != uidValidity || mail.Uid < lowestUid))
                .ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }

    private IQueryable<IncomingMail> Held(MailClaim claim) => db.IncomingMails.Where(
        mail => mail.Id == claim.Id && mail.Attempts == claim.Attempts && mail.Outcome == IncomingOutcome.InProgress);

    private static Action<UpdateSettersBuilder<IncomingMail>> Settled(MailEnvelope envelope, MailVerdict verdict, DateTime now, string? actionKey) => setters => setters
        .SetProperty(mail => mail.Outcome, verdict.Outcome)
        .SetProperty(mail => mail.SettledAt, now)
        .SetProperty(mail => mail.MessageId, Cut(envelope.MessageId, IncomingMail.MessageIdLength))
        .SetProperty(mail => mail.Sender, Cut(envelope.Sender, Person.EmailLength))
        .SetProperty(mail => mail.Subject, Cut(envelope.Subject, IncomingMail.SubjectLength))
        .SetProperty(mail => mail.Reason, Cut(verdict.Reason, IncomingMail.ReasonLength))
        .SetProperty(mail => mail.PersonId, verdict.PersonId)
        .SetProperty(mail => mail.TicketNumber, verdict.TicketNumber)
        .SetProperty(mail => mail.ActionKey, actionKey);

    private static string? Cut(string? text, int length) => text is null ? null : Text.Cut(Text.OneLine(Text.Cut(text, 4 * length)), length);
}
