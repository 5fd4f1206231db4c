using Amigo.Rules;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Amigo.Portal.Tickets;

/// <summary>One line added to a request's life, with the request as it is after it and the rules that decided.</summary>
/// <param name="Before">The request as the rules saw it before; null when it was just opened.</param>
public sealed record TicketChange(Ticket Ticket, JournalEntry Entry, RuleSet Rules, TicketFacts? Before = null)
{
    /// <summary>Of a request that was read, changed, and not saved yet.</summary>
    public static TicketChange Of(EntityEntry<Ticket> ticket, JournalEntry entry, RuleSet rules) =>
        new(ticket.Entity, entry, rules, ((Ticket)ticket.OriginalValues.ToObject()).ToFacts());
}
