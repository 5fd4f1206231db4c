using Amigo.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Amigo.Portal.Tickets;

/// <summary>
/// Keeps what is promised to the requester in step with the ticket. Only what the ticket was and what it has become count, so that doing it
/// twice changes nothing more.
/// </summary>
/// <remarks>
/// The promise to take a ticket counts from its opening whatever team has it: who waits has been waiting since then, and a transfer is no
/// reason to start again. The promise to resolve it counts while it is the support's turn; what is left when it is not is kept in seconds.
/// </remarks>
internal static class TicketDeadlines
{
    /// <summary>The first promises of a ticket that was just opened.</summary>
    public static void Open(Ticket ticket, RuleSet rules) => Open(ticket, rules.Deadlines.Decide(ticket.ToFacts()).Delays, rules);

    /// <summary>The same with delays that the caller has found.</summary>
    public static void Open(Ticket ticket, Delays delays, RuleSet rules)
    {
        var calendar = rules.Deadlines.CalendarOf(ticket.Team);
        ticket.TakenAt = ticket.AgentId is null ? null : ticket.CreatedAt;
        ticket.TakeDueAt = ticket.AgentId is null && delays.Take is { } take ? calendar.Add(ticket.CreatedAt, take) : null;
        ticket.ResolveDueAt = delays.Resolve is { } resolve ? calendar.Add(ticket.CreatedAt, resolve) : null;
    }

    /// <summary>After changes that are not saved yet, of one ticket or several: the tracker still knows what each was.</summary>
    public static void Follow(ChangeTracker tracker, RuleSet rules, DateTime now)
    {
        foreach (var entry in tracker.Entries<Ticket>().Where(entry => entry.State == EntityState.Modified).ToList())
            Follow(entry.Entity, TicketBefore.Of((Ticket)entry.OriginalValues.ToObject()), rules, now);
    }

    public static void Follow(Ticket ticket, TicketBefore before, RuleSet rules, DateTime now)
    {
        if (ticket.AgentId is not null && before.Facts.AgentId is null)
            ticket.TakenAt ??= now;
        var isKept = Deadlines.AreKept(before.Facts, ticket.ToFacts());
        FollowTaking(ticket, before, isKept, rules);
        FollowResolution(ticket, before, isKept, rules, now);
    }

    private static void FollowTaking(Ticket ticket, TicketBefore before, bool isKept, RuleSet rules)
    {
        if (ticket.TakenAt is not null || ticket.AgentId is not null || !Runs(ticket.Status, rules))
            ticket.TakeDueAt = null;
        else if (!isKept || !Runs(before.Facts.Status, rules))
            ticket.TakeDueAt = rules.Deadlines.Decide(ticket.ToFacts()).Delays.Take is { } take
                ? rules.Deadlines.CalendarOf(ticket.Team).Add(ticket.CreatedAt, take)
                : null;
    }

    private static void FollowResolution(Ticket ticket, TicketBefore before, bool isKept, RuleSet rules, DateTime now)
    {
        var runs = Runs(ticket.Status, rules);
        if (isKept && runs == Runs(before.Facts.Status, rules))
            return;

        var left = before.Left(rules, now);
        if (!isKept || (runs && left is null))
            left = Renew(ticket, before, left, rules);
        ticket.ResolveDueAt = runs && left is { } wait ? rules.Deadlines.CalendarOf(ticket.Team).Add(now, wait) : null;
        ticket.ResolveSecondsLeft = !runs && left is { } kept ? (int)Math.Round(kept.TotalSeconds) : null;
    }

    /// <summary>The new delay less what was spent of the old one; all of it when nothing was promised before.</summary>
    private static TimeSpan? Renew(Ticket ticket, TicketBefore before, TimeSpan? left, RuleSet rules)
    {
        var delay = rules.Deadlines.Decide(ticket.ToFacts()).Delays.Resolve;
        if (delay is null || left is null || rules.Deadlines.Decide(before.Facts).Delays.Resolve is not { } former)
            return delay;
        // A delay shortened in the files since the ticket was opened must not give time back.
        var spent = former - left.Value;
        return delay - (spent > TimeSpan.Zero ? spent : TimeSpan.Zero);
    }

    /// <summary>Whether time counts against the support.</summary>
    private static bool Runs(string status, RuleSet rules) => rules.Status(status) is { Turn: Turn.Support, IsTreated: false };
}
