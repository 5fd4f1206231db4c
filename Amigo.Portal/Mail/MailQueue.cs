using Amigo.Portal.Data;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail;

/// <summary>
/// The outgoing queue as its senders use it. A sender takes mails under a lease: two runs, or two nodes, never hold the same one, and
/// what a dead sender held is free again when its lease ends.
/// </summary>
public sealed class MailQueue(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    public const int BatchSize = 20;

    /// <summary>Longer than a batch may take to send, see <see cref="RenewAsync"/>.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes what is due: single mails first, then one person's mail of the day.</summary>
    /// <returns>What is now this sender's alone; empty when nothing is due.</returns>
    public async Task<IReadOnlyList<OutgoingMail>> ClaimAsync(Guid lease, CancellationToken cancellationToken)
    {
        var now = Now;
        var due = db.OutgoingMails.Where(mail =>
            mail.State == MailState.Waiting && mail.DueAt <= now && (mail.LeasedUntil == null || mail.LeasedUntil < now));
        var ids = await due.Where(mail => mail.Delivery == MailDelivery.Immediate)
            .OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id)
            .Select(mail => mail.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            var person = await due.Where(mail => mail.Delivery == MailDelivery.Digest).OrderBy(mail => mail.DueAt).ThenBy(mail => mail.PersonId)
                .Select(mail => mail.PersonId).FirstOrDefaultAsync(cancellationToken);
            ids = await due.Where(mail => mail.Delivery == MailDelivery.Digest && mail.PersonId == person)
                .Select(mail => mail.Id).ToListAsync(cancellationToken);
        }

        if (ids.Count == 0)
            return [];
        var until = now + Lease;
        // The conditions stand in the statement that writes: of two senders that chose the same mails, the second finds them taken.
        await writes.RunAsync(db, () => due.Where(mail => ids.Contains(mail.Id)).ExecuteUpdateAsync(
            mail => mail
                .SetProperty(m => m.Lease, lease)
                .SetProperty(m => m.LeasedUntil, until)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1),
            cancellationToken), cancellationToken);
        return await Held(lease).AsNoTracking().OrderBy(mail => mail.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Keeps these a little longer; false when they are no longer this sender's, who must not send them.</summary>
    public async Task<bool> RenewAsync(Guid lease, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var until = Now + Lease;
        return await UpdateAsync(lease, ids, held => held.ExecuteUpdateAsync(mail => mail.SetProperty(m => m.LeasedUntil, until), cancellationToken), cancellationToken)
            == ids.Count;
    }

    /// <summary>The server has them. Not to be cancelled: until this is written, they would be sent again.</summary>
    public Task MarkSentAsync(Guid lease, IReadOnlyCollection<long> ids) =>
        SettleAsync(lease, ids, MailState.Sent, null, CancellationToken.None);

    public Task DropAsync(Guid lease, IReadOnlyCollection<long> ids, string reason, CancellationToken cancellationToken) =>
        SettleAsync(lease, ids, MailState.Dropped, reason, cancellationToken);

    public Task GiveUpAsync(Guid lease, IReadOnlyCollection<long> ids, string error, CancellationToken cancellationToken) =>
        SettleAsync(lease, ids, MailState.Failed, error, cancellationToken);

    /// <summary>Tries these again later, or gives them up after <see cref="OutgoingMail.MaximumAttempts"/>.</summary>
    public async Task RetryAsync(Guid lease, IReadOnlyCollection<OutgoingMail> mails, string error, CancellationToken cancellationToken)
    {
        var text = Cut(error);
        foreach (var group in mails.GroupBy(mail => mail.Attempts))
        {
            long[] ids = [.. group.Select(mail => mail.Id)];
            if (group.Key >= OutgoingMail.MaximumAttempts)
            {
                await GiveUpAsync(lease, ids, $"Abandonné après {group.Key} essais. {text}", cancellationToken);
                continue;
            }

            var due = Now + OutgoingMail.RetryDelay(group.Key);
            await UpdateAsync(lease, ids, held => held.ExecuteUpdateAsync(
                mail => mail
                    .SetProperty(m => m.DueAt, due)
                    .SetProperty(m => m.LastError, text)
                    .SetProperty(m => m.Lease, (Guid?)null)
                    .SetProperty(m => m.LeasedUntil, (DateTime?)null),
                cancellationToken), cancellationToken);
        }
    }

    /// <summary>Gives back what was not tried.</summary>
    public async Task ReleaseAsync(Guid lease, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return;
        await UpdateAsync(lease, ids, held => held.ExecuteUpdateAsync(
            mail => mail
                .SetProperty(m => m.Lease, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTime?)null)
                .SetProperty(m => m.Attempts, m => m.Attempts - 1),
            cancellationToken), cancellationToken);
    }

    private Task<int> SettleAsync(Guid lease, IReadOnlyCollection<long> ids, MailState state, string? error, CancellationToken cancellationToken)
    {
        var now = Now;
        var text = error is null ? null : Cut(error);
        return UpdateAsync(lease, ids, held => held.ExecuteUpdateAsync(
            mail => mail
                .SetProperty(m => m.State, state)
                .SetProperty(m => m.SettledAt, now)
                .SetProperty(m => m.LastError, text)
                .SetProperty(m => m.Lease, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTime?)null),
            cancellationToken), cancellationToken);
    }

    private Task<int> UpdateAsync(
        Guid lease, IReadOnlyCollection<long> ids, Func<IQueryable<OutgoingMail>, Task<int>> update, CancellationToken cancellationToken) =>
        writes.RunAsync(db, () => update(Held(lease).Where(mail => ids.Contains(mail.Id))), cancellationToken);

    private IQueryable<OutgoingMail> Held(Guid lease) => db.OutgoingMails.Where(mail => mail.Lease == lease && mail.State == MailState.Waiting);

    private static string Cut(string error) => Text.Cut(Text.OneLine(error), OutgoingMail.ErrorLength);
}
