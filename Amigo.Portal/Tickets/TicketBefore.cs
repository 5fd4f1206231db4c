using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>What <see cref="TicketDeadlines"/> needs of a ticket as it was before a change.</summary>
internal sealed record TicketBefore(TicketFacts Facts, DateTime? ResolveDueAt, int? ResolveSecondsLeft)
{
    public static TicketBefore Of(Ticket ticket) => new(ticket.ToFacts(), ticket.ResolveDueAt, ticket.ResolveSecondsLeft);

    /// <summary>The same in another status.</summary>
    public TicketBefore In(string status) => this with { Facts = Facts with { Status = status } };

    /// <summary>The business time that is left to resolve it, negative when it is late; null when nothing is promised.</summary>
    public TimeSpan? Left(RuleSet rules, DateTime now) =>
        ResolveSecondsLeft is { } seconds ? TimeSpan.FromSeconds(seconds)
        : ResolveDueAt is { } due ? rules.Deadlines.CalendarOf(Facts.TeamCode).Between(now, due)
        : null;
}
