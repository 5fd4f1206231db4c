using System.Collections.Frozen;
using Lucene.Net.Analysis.Miscellaneous;
using SnowballFrench = Lucene.Net.Analysis.Fr.FrenchAnalyzer;

namespace Amigo.Search;

/// <summary>Words that say nothing about the subject: Snowball's French list, folded, and the words that only ask.</summary>
internal static class StopWords
{
    private static readonly string[] Questions =
    [
        "comment", "pourquoi", "quand", "combien", "quel", "quelle", "quels", "quelles", "quoi", "ou", "qui", "que", "est", "ce",
        "lequel", "laquelle", "lesquels", "lesquelles", "faut", "peut", "peux", "puis", "dois", "doit", "faire", "fait", "avoir",
        "etre", "cest", "quest", "jai", "sagit", "existe", "si", "ca", "cela", "bonjour", "merci", "svp",
    ];

    private static readonly FrozenSet<string> All = SnowballFrench.DefaultStopSet.Select(Fold).Concat(Questions).ToFrozenSet();

    private const int ShortestMisspelt = 4;

    /// <summary>Those long enough to be recognised when misspelt.</summary>
    private static readonly (string Word, uint Letters)[] Long = [.. All
        .Where(word => word.Length >= ShortestMisspelt && LetterMask.IsWord(word))
        .Select(word => (word, LetterMask.Of(word)))];

    private static readonly FrozenSet<string> Sounds = Long.Select(stop => PhoneticKey.Of(stop.Word)).ToFrozenSet();

    private static readonly FrozenSet<string> Glued = All.SelectMany(Elision.Before).ToFrozenSet();

    public static bool Contains(string folded) => All.Contains(folded);

    /// <summary>Whether the word is one that says nothing, with the article before it and no apostrophe: "dun", "quil".</summary>
    public static bool IsGlued(string folded) => Glued.Contains(folded);

    /// <summary>
    /// How far an unknown word is from one that says nothing ("commentt", "kelle"), in the costs of <see cref="TypoDistance"/>;
    /// <see langword="null"/> when it resembles none.
    /// </summary>
    public static double? Distance(string folded)
    {
        if (folded.Length < ShortestMisspelt || !LetterMask.IsWord(folded))
            return null;
        var letters = LetterMask.Of(folded);
        double? best = null;
        foreach (var stop in Long)
        {
            if (LetterMask.MayBeWithin(letters, stop.Letters, 1) && TypoDistance.Between(folded, stop.Word, 1) is { } cost)
                best = best is null ? cost : Math.Min(best.Value, cost);
        }

        return best ?? (Sounds.Contains(PhoneticKey.Of(folded)) ? Speller.SoundCost : null);
    }

    /// <summary>The words that say something; all of them when none does, so that a title such as "Qui fait quoi ?" can still be found.</summary>
    public static List<Token> Significant(List<Token> words)
    {
        List<Token> kept = [.. words.Where(word => !Contains(word.Text))];
        return kept.Count == 0 ? words : kept;
    }

    /// <summary>Whether a word being typed may still become a question word, which must not expand to nouns.</summary>
    public static bool BeginsQuestion(string prefix) =>
        prefix.Length > 1 && Questions.Any(word => word.StartsWith(prefix, StringComparison.Ordinal));

    private static string Fold(string word)
    {
        var folded = new char[4 * word.Length];
        var length = ASCIIFoldingFilter.FoldToASCII(word.ToCharArray(), 0, folded, 0, word.Length);
        return new string(folded, 0, length);
    }
}
