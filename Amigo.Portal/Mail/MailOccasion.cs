using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>Something that people may be told of.</summary>
/// <param name="Event">A transition's code, or one of <see cref="MailEvent"/>.</param>
/// <param name="Entry">Null: a reminder.</param>
public sealed record MailOccasion(Ticket Ticket, string Event, JournalEntry? Entry)
{
    /// <summary>An internal line that changes no status is a note, whatever its transition: only those who read notes hear of it.</summary>
    public static string EventOf(JournalEntry entry) =>
        entry.IsInternal && (entry.FromStatus is null || entry.FromStatus == entry.ToStatus) ? MailEvent.Note : entry.Transition;
}
