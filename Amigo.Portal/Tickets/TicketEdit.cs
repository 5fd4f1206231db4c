using Amigo.Portal.People;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>A request in the hands of someone who may see it, inside the transaction that changes it.</summary>
/// <param name="Facts">The viewer as the rules see them.</param>
/// <param name="Errors">What is wrong with the change; one is enough for nothing to be kept.</param>
public sealed record TicketEdit(Ticket Ticket, Viewer Viewer, ViewerFacts Facts, RuleSet Rules, DateTime Now, List<FieldError> Errors)
{
    /// <summary>Lines added to other requests by the same change, with those requests, tracked.</summary>
    public List<(Ticket Ticket, JournalEntry Entry)> Others { get; } = [];
}
