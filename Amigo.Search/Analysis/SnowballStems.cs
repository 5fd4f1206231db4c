using Lucene.Net.Tartarus.Snowball.Ext;

namespace Amigo.Search;

/// <summary>
/// Snowball's French stems of folded words, the algorithm that PostgreSQL's <c>french_stem</c> runs too. Its rules read accents, which
/// folding took away; the few endings where that shows are made regular first.
/// </summary>
internal sealed class SnowballStems
{
    private const int LongestWord = 64;

    /// <summary>Vocabulary is small beside text; whatever is not, such as numbers, must not fill the memory.</summary>
    private const int Remembered = 50_000;

    [ThreadStatic]
    private static SnowballStems? ofThread;

    private readonly FrenchStemmer stemmer = new();
    private readonly Dictionary<string, (string Base, string Stem)> known = [];

    public static (string Base, string Stem) Of(string folded) => (ofThread ??= new()).Find(folded);

    private (string Base, string Stem) Find(string folded)
    {
        if (folded.Length > LongestWord || !IsWord(folded))
            return (folded, folded);
        if (known.TryGetValue(folded, out var found))
            return found;
        if (known.Count >= Remembered)
            known.Clear();
        var regular = Regular(folded);
        stemmer.SetCurrent(regular);
        stemmer.Stem();
        return known[folded] = (regular, stemmer.Current);
    }

    private static bool IsWord(string folded)
    {
        foreach (var unit in folded)
        {
            if (!char.IsLetter(unit))
                return false;
        }

        return true;
    }

    /// <summary>"connectées" as "connecté", "premières" as "premier"; "bleus" and "photos" too, whose plural Snowball leaves alone.</summary>
    private static string Regular(string folded)
    {
        var singular = folded.EndsWith('s') ? folded.AsSpan(0, folded.Length - 1) : folded;
        if (singular.Length > 4 && singular.EndsWith("ee"))
            return new(singular[..^1]);
        if (singular.Length > 5 && singular.EndsWith("iere"))
            return new(singular[..^1]);
        return singular.Length > 3 && singular[^1] is 'a' or 'i' or 'o' or 'u' ? new(singular) : folded;
    }
}
