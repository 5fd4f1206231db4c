using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>What a line of the journal is called: as the rules say for a transition, else here.</summary>
public static class JournalLabels
{
    private static readonly Dictionary<string, string> Others = new()
    {
        [JournalEntry.Opening] = "Ouverture",
        [JournalEntry.Comment] = "Commentaire",
        [JournalEntry.Note] = "Note interne",
        [JournalEntry.Qualification] = "Changement de qualification",
        [JournalEntry.Attachment] = "Rattachement à un incident",
        [JournalEntry.Detachment] = "Fin du rattachement",
    };

    public static string Of(string transition, RuleSet rules) =>
        Others.GetValueOrDefault(transition) ?? rules.FindTransition(transition)?.Label ?? transition;
}
