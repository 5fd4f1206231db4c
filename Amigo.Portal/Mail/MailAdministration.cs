using System.Linq.Expressions;
using Amigo.Portal.Data;
using Amigo.Portal.Pages;
using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail;

/// <summary>The queue as administrators watch over it.</summary>
public sealed partial class MailAdministration(
    AmigoDbContext db, WriteQueue writes, MailBell bell, TimeProvider clock, ILogger<MailAdministration> logger)
{
    public const string Discarded = "Écarté par l’administration.";

    private static readonly Expression<Func<OutgoingMail, MailRow>> ToRow = mail => new MailRow
    {
        Id = mail.Id,
        Recipient = mail.Person.DisplayName,
        Email = mail.Person.Email,
        Event = mail.Event,
        TicketNumber = mail.TicketNumber,
        RuleName = mail.RuleName,
        State = mail.State,
        IsDigest = mail.Delivery == MailDelivery.Digest,
        CreatedAt = mail.CreatedAt,
        DueAt = mail.DueAt,
        SettledAt = mail.SettledAt,
        Attempts = mail.Attempts,
        LastError = mail.LastError,
    };

    public async Task<IReadOnlyDictionary<MailState, int>> CountAsync(CancellationToken cancellationToken) => await db.OutgoingMails
        .GroupBy(mail => mail.State)
        .Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    /// <summary>What an administrator looks at first, without a count of all that was ever sent. One query.</summary>
    public async Task<MailQueueState> StateAsync(CancellationToken cancellationToken)
    {
        var counts = await db.OutgoingMails.Where(mail => mail.State == MailState.Waiting || mail.State == MailState.Failed)
            .GroupBy(mail => mail.State)
            .Select(group => new { group.Key, Count = group.Count(), Oldest = group.Min(mail => mail.CreatedAt), Due = group.Min(mail => mail.DueAt) })
            .ToListAsync(cancellationToken);
        var (waiting, failed) = (counts.Find(count => count.Key == MailState.Waiting), counts.Find(count => count.Key == MailState.Failed));
        return new MailQueueState(waiting?.Count ?? 0, waiting?.Oldest, waiting?.Due, failed?.Count ?? 0);
    }

    /// <summary>One page of the mails in this state, newest first; those that wait, by when they are due.</summary>
    /// <param name="filter">Words of the recipient's name or address, or a reference.</param>
    public async Task<(IReadOnlyList<MailRow> Rows, PageWindow Window, int Total)> ListAsync(
        MailState state, string? filter, int? page, int? size, CancellationToken cancellationToken)
    {
        var mails = Filtered(db.OutgoingMails.Where(mail => mail.State == state), filter);
        var total = await mails.CountAsync(cancellationToken);
        var window = PageWindow.Of(page, size, total);
        var ordered = state == MailState.Waiting
            ? mails.OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id)
            : mails.OrderByDescending(mail => mail.Id);
        return (await ordered.Skip(window.Skip).Take(window.Size).Select(ToRow).ToListAsync(cancellationToken), window, total);
    }

    /// <summary>Tries it again at once, with all its attempts before it. False when it was sent, dropped or taken meanwhile.</summary>
    public async Task<bool> RetryAsync(Viewer administrator, long id, CancellationToken cancellationToken)
    {
        var done = await RetryAsync(Held(id), cancellationToken) > 0;
        if (done)
        {
            LogRetried(logger, administrator.PersonId, id);
            bell.Ring();
        }

        return done;
    }

    /// <summary>Tries every failure again.</summary>
    public async Task<int> RetryFailuresAsync(Viewer administrator, CancellationToken cancellationToken)
    {
        var count = await RetryAsync(db.OutgoingMails.Where(mail => mail.State == MailState.Failed), cancellationToken);
        LogAllRetried(logger, administrator.PersonId, count);
        bell.Ring();
        return count;
    }

    /// <summary>Never sends it. False when it was sent, dropped or taken meanwhile.</summary>
    public async Task<bool> DiscardAsync(Viewer administrator, long id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var done = await writes.RunAsync(db, () => Held(id).ExecuteUpdateAsync(
            mail => mail
                .SetProperty(m => m.State, MailState.Dropped)
                .SetProperty(m => m.SettledAt, now)
                .SetProperty(m => m.LastError, Discarded),
            cancellationToken), cancellationToken) > 0;
        if (done)
            LogDiscarded(logger, administrator.PersonId, id);
        return done;
    }

    private static IQueryable<OutgoingMail> Filtered(IQueryable<OutgoingMail> mails, string? filter)
    {
        if (TicketReference.TryParse(filter?.Trim().ToUpperInvariant(), null, out var reference))
            return mails.Where(mail => mail.TicketNumber == reference.Number);
        foreach (var word in Text.FilterWords(filter))
            mails = mails.Where(mail => mail.Person.SearchName.Contains(word));
        return mails;
    }

    private Task<int> RetryAsync(IQueryable<OutgoingMail> mails, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return writes.RunAsync(db, () => mails.ExecuteUpdateAsync(
            mail => mail
                .SetProperty(m => m.State, MailState.Waiting)
                .SetProperty(m => m.DueAt, now)
                .SetProperty(m => m.Attempts, 0)
                .SetProperty(m => m.SettledAt, (DateTime?)null),
            cancellationToken), cancellationToken);
    }

    private IQueryable<OutgoingMail> Held(long id) => db.OutgoingMails.Where(mail =>
        mail.Id == id && mail.Lease == null && (mail.State == MailState.Waiting || mail.State == MailState.Failed));

    [LoggerMessage(Level = LogLevel.Information, Message = "Administrator {Person} asked for mail {Mail} to be tried again")]
    private static partial void LogRetried(ILogger logger, int person, long mail);

    [LoggerMessage(Level = LogLevel.Information, Message = "Administrator {Person} asked for {Count} failed mails to be tried again")]
    private static partial void LogAllRetried(ILogger logger, int person, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Administrator {Person} discarded mail {Mail}")]
    private static partial void LogDiscarded(ILogger logger, int person, long mail);
}
