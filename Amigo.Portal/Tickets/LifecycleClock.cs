using Amigo.Portal.Data;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>
/// Makes the transitions that belong to the clock: closes what was resolved long ago without an answer, resumes what waited for a date.
/// Set-based, in batches short enough for others to write between them; running it twice, or on two nodes at once, changes nothing more.
/// </summary>
public sealed partial class LifecycleClock(
    AmigoDbContext db, WriteQueue writes, RuleBook rules, TicketWriter writer, TimeProvider clock, ILogger<LifecycleClock> logger)
{
    private const int BatchSize = 500;

    /// <returns>How many requests changed status.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var set = rules.Current;
        var changed = 0;
        foreach (var sweep in set.Sweeps)
        {
            foreach (var from in sweep.Transition.From)
                changed += await SweepAsync(set, sweep, from, cancellationToken);
        }

        return changed;
    }

    private async Task<int> SweepAsync(RuleSet set, ClockSweep sweep, string from, CancellationToken cancellationToken)
    {
        var (changed, last) = (0, 0);
        do
        {
            last = await SweepBatchAsync(set, sweep, from, cancellationToken);
            changed += last;
        }
        while (last == BatchSize);
        if (changed > 0)
            LogSwept(logger, changed, sweep.Transition.Code, sweep.Transition.Rule.Rule);
        return changed;
    }

    private async Task<int> SweepBatchAsync(RuleSet set, ClockSweep sweep, string from, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var target = set.Status(sweep.Transition.To);
        var run = Guid.NewGuid();
        var allDue = db.Tickets
            .Where(ticket => ticket.Status == from)
            .Where(sweep.Filter.For(TicketFactsMapping.Projection, ViewerFacts.Clock, now));
        var batch = allDue.OrderBy(ticket => ticket.Number).Take(BatchSize).Select(ticket => ticket.Number);
        // Whether it is due is asked of the row itself and not only of the batch: PostgreSQL, having waited for whoever was changing the
        // row, asks the former again.
        var due = allDue.Where(ticket => batch.Contains(ticket.Number));
        IReadOnlyList<TicketChange> changes = [];
        try
        {
            var count = await writes.RunAsync(db, async () =>
            {
                if (await MoveAsync(due, target, run, now, cancellationToken) == 0)
                    return 0;
                await WriteJournalAsync(sweep.Transition, from, run, now, cancellationToken);
                changes = await ReadChangesAsync(set, sweep.Transition, from, run, now, cancellationToken);
                foreach (var change in changes)
                    TicketDeadlines.Follow(change.Ticket, TicketBefore.Of(change.Ticket).In(from), set, now);
                await db.SaveChangesAsync(cancellationToken);
                await writer.TellWrittenAsync(changes, cancellationToken);
                // The mark has served; its index keeps nothing.
                await db.Tickets.Where(ticket => ticket.ClockRun == run)
                    .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.ClockRun, (Guid?)null), cancellationToken);
                return changes.Count;
            }, cancellationToken);
            writer.TellCommitted(changes);
            return count;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlyList<TicketChange>> ReadChangesAsync(
        RuleSet set, Transition transition, string from, Guid run, DateTime now, CancellationToken cancellationToken)
    {
        var rows = await (
            from ticket in db.Tickets
            where ticket.ClockRun == run
            join entry in db.Journal on ticket.Number equals entry.TicketNumber
            where entry.At == now && entry.AuthorId == null && entry.Transition == transition.Code
            orderby ticket.Number
            select new { ticket, entry }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new TicketChange(row.ticket, row.entry, set, row.ticket.ToFacts() with { Status = from }))];
    }

    /// <summary>The same meaning as <see cref="TicketLifecycle.MoveTo"/>, for many.</summary>
    private static Task<int> MoveAsync(IQueryable<Ticket> due, Status target, Guid run, DateTime now, CancellationToken cancellationToken)
    {
        DateTime? closedAt = target.IsFinal ? now : null;
        DateTime? resolvedAt = now;
        var keepsResolution = target.IsTreated && target.IsFinal;
        if (!target.IsTreated)
            resolvedAt = null;
        return due.ExecuteUpdateAsync(
            ticket => ticket
                .SetProperty(t => t.Status, target.Code)
                .SetProperty(t => t.ClosedAt, closedAt)
                .SetProperty(t => t.ResolvedAt, t => keepsResolution ? t.ResolvedAt : resolvedAt)
                .SetProperty(t => t.WaitingUntil, (DateTime?)null)
                .SetProperty(t => t.UpdatedAt, now)
                .SetProperty(t => t.Version, t => t.Version + 1)
                .SetProperty(t => t.ClockRun, run),
            cancellationToken);
    }

    private Task<int> WriteJournalAsync(Transition transition, string from, Guid run, DateTime now, CancellationToken cancellationToken)
    {
        var rule = transition.Rule;
        return db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "Journal" ("TicketNumber", "At", "Transition", "FromStatus", "ToStatus", "IsInternal", "RuleFile", "RuleName", "RuleVersion")
             SELECT "Number", {now}, {transition.Code}, {from}, {transition.To}, {false}, {rule.File}, {rule.Rule}, {rule.Version}
             FROM "Tickets" WHERE "ClockRun" = {run}
             """,
            cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} requests went through {Transition} by rule {Rule}")]
    private static partial void LogSwept(ILogger logger, int count, string transition, string rule);
}
