using Amigo.Search;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>A word, a compound or a phrase that a request must contain.</summary>
/// <param name="Words">One, or several that must follow each other.</param>
/// <param name="Joined">The same compound in one word; null where it is none.</param>
/// <param name="IsUnfinished">The last word typed, which may be the beginning of another.</param>
/// <param name="IsQuoted">Wanted as it stands, even of words that say nothing.</param>
internal sealed record TextTerm(IReadOnlyList<FrenchWord> Words, FrenchWord? Joined, bool IsUnfinished, bool IsQuoted)
{
    /// <summary>Whether every request may be expected to contain it.</summary>
    public bool IsIdle => !IsQuoted && Words.All(word => FrenchAnalysis.IsStopWord(word.Text));

    /// <summary>Whether a word of a text answers it, as far as one word alone can tell.</summary>
    public bool IsAnsweredBy(FrenchWord word)
    {
        foreach (var own in Words)
        {
            if (own.Stem == word.Stem)
                return true;
        }

        return (Joined is { } joined && joined.Stem == word.Stem)
            || (IsUnfinished && (word.Text.StartsWith(Words[0].Text, StringComparison.Ordinal) || word.Stem.StartsWith(Words[0].Text, StringComparison.Ordinal)));
    }
}
