using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>Something that people may be told of.</summary>
/// <param name="Event">A transition's code, or one of <see cref="MailEvent"/>.</param>
/// <param name="Entry">Null: a reminder.</param>
public sealed record MailOccasion(Ticket Ticket, string Event, JournalEntry? Entry)
{
    /// <summary>Null for a line that only mentions another request, or sorts it: nobody is mailed for it.</summary>
    public static string? EventOf(JournalEntry entry) => entry.Transition switch
    {
        JournalEntry.Opening => entry.Transition,
        _ when entry.FromStatus is not null => entry.Transition,
        _ when entry.IsInternal => MailEvent.Note,
        JournalEntry.Comment => MailEvent.Comment,
        _ => null,
    };
}
