using Amigo.Portal.Data;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>
/// Makes the transitions that belong to the clock: closes what was resolved long ago without an answer, resumes what waited for a date.
/// Three statements a rule, whatever the number of requests; running it twice, or on two nodes at once, changes nothing more.
/// </summary>
public sealed partial class LifecycleClock(AmigoDbContext db, WriteQueue writes, RuleBook rules, TimeProvider clock, ILogger<LifecycleClock> logger)
{
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
        var now = clock.GetUtcNow().UtcDateTime;
        var target = set.Status(sweep.Transition.To);
        var run = Guid.NewGuid();
        var due = db.Tickets
            .Where(ticket => ticket.Status == from)
            .Where(sweep.Filter.For(TicketFactsMapping.Projection, ViewerFacts.Clock, now));
        var changed = await writes.RunAsync(db, async () =>
        {
            var count = await MoveAsync(due, target, run, now, cancellationToken);
            if (count == 0)
                return 0;
            await WriteJournalAsync(sweep.Transition, from, run, now, cancellationToken);
            // The mark has served; its index keeps nothing.
            await db.Tickets.Where(ticket => ticket.ClockRun == run)
                .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.ClockRun, (Guid?)null), cancellationToken);
            return count;
        }, cancellationToken);
        if (changed > 0)
            LogSwept(logger, changed, sweep.Transition.Code, sweep.Transition.Rule.Rule);
        return changed;
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
