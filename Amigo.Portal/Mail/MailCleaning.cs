using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail;

/// <summary>Forgets mails that were settled long ago. A reminder is kept longer than it may be due, so that it is not written again.</summary>
public sealed class MailCleaning(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    public const int DaysKept = 90;

    /// <summary>What would have been sent, had a server been set.</summary>
    public const int UnsentDaysKept = 30;

    private const int BatchSize = 1000;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (oldest, oldestUnsent) = (now.AddDays(-DaysKept), now.AddDays(-UnsentDaysKept));
        return await RemoveAsync(db.OutgoingMails.Where(mail =>
                (mail.State == MailState.Sent || mail.State == MailState.Failed || mail.State == MailState.Dropped) && mail.SettledAt < oldest), cancellationToken)
            + await RemoveAsync(db.OutgoingMails.Where(mail => mail.State == MailState.NoServer && mail.CreatedAt < oldestUnsent), cancellationToken);
    }

    private async Task<int> RemoveAsync(IQueryable<OutgoingMail> old, CancellationToken cancellationToken)
    {
        var (removed, last) = (0, 0);
        do
        {
            last = await writes.RunAsync(db, () => old.OrderBy(mail => mail.Id).Take(BatchSize).ExecuteDeleteAsync(cancellationToken), cancellationToken);
            removed += last;
        }
        while (last == BatchSize);
        return removed;
    }
}
