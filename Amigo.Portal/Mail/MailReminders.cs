using Amigo.Portal.Data;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail;

/// <summary>
/// Reminds people that a resolved request is about to close by itself: those that the closing rule will close within the days that
/// the rules say, once a resolution. An answered request is none of them, since the closing rule leaves it alone.
/// </summary>
public sealed partial class MailReminders(
    AmigoDbContext db, WriteQueue writes, RuleBook rules, MailEnqueuing queue, MailBell bell, TimeProvider clock, ILogger<MailReminders> logger)
{
    private const int BatchSize = 200;

    /// <returns>How many reminders were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var set = rules.Current;
        if (set.Notifications.DaysBeforeClosing is not { } days)
            return 0;
        var (written, last) = (0, 0);
        while (true)
        {
            var (reminders, next) = await WriteBatchAsync(set, days, last, cancellationToken);
            written += reminders;
            if (next is not { } number)
                break;
            last = number;
        }

        if (written > 0)
        {
            LogReminded(logger, written);
            bell.Ring();
        }

        return written;
    }

    /// <returns>How many were written, and the last request looked at when there may be more.</returns>
    private async Task<(int Written, int? Last)> WriteBatchAsync(RuleSet set, int days, int after, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            return await writes.RunAsync(db, async () =>
            {
                var tickets = await Due(set, days, now).Where(ticket => ticket.Number > after)
                    .OrderBy(ticket => ticket.Number).Take(BatchSize).ToListAsync(cancellationToken);
                var count = await queue.EnqueueAsync(set, [.. tickets.Select(ticket => new MailOccasion(ticket, MailEvent.Reminder, null))], cancellationToken);
                return (count, tickets.Count < BatchSize ? null : (int?)tickets[^1].Number);
            }, cancellationToken);
        }
        catch (DbUpdateException conflict)
        {
            // Another node wrote the same reminders a moment before: they are there, once.
            LogAlreadyWritten(logger, conflict);
            return (0, null);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Closes within these days, not yet, and nobody was told of it.</summary>
    private IQueryable<Ticket> Due(RuleSet set, int days, DateTime now)
    {
        var soon = set.AutoClose.For(TicketFactsMapping.Projection, ViewerFacts.Clock, now.AddDays(days));
        var already = set.AutoClose.For(TicketFactsMapping.Projection, ViewerFacts.Clock, now);
        return db.Tickets.AsNoTracking()
            .Where(soon)
            .Where(ticket => ticket.ResolvedAt != null && ticket.ClosedAt == null)
            .Where(ticket => !db.Tickets.Where(already).Any(closing => closing.Number == ticket.Number))
            .Where(ticket => !db.OutgoingMails.Any(mail => mail.TicketNumber == ticket.Number && mail.ReminderFor == ticket.ResolvedAt));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} reminders before closing were written")]
    private static partial void LogReminded(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Reminders were already written")]
    private static partial void LogAlreadyWritten(ILogger logger, Exception conflict);
}
