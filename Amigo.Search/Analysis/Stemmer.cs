using System.Collections.Frozen;
using Lucene.Net.Analysis.Fr;

namespace Amigo.Search;

/// <summary>Reduces folded words to the stems that are indexed. Immutable.</summary>
internal sealed class Stemmer(IEnumerable<string> keptApart)
{
    private const int LongestWord = 64;
    private readonly FrozenSet<string> untouched = keptApart.ToFrozenSet();

    public string Stem(string folded)
    {
        if (folded.Length is < 3 or > LongestWord || untouched.Contains(folded) || folded.AsSpan().ContainsAnyInRange('0', '9'))
            return folded;
        // The light stemmer leaves words of three letters alone, and "pcs" would not find "pc".
        if (folded.Length == 3)
            return folded[2] == 's' ? folded[..2] : folded;
        var buffer = folded.ToCharArray();
        var length = new FrenchLightStemmer().Stem(buffer, IsInfinitive(folded) ? buffer.Length - 1 : buffer.Length);
        return new string(buffer, 0, length);
    }

    /// <summary>
    /// "er" for "é" is the mistake that French people make most, and the light stemmer, which counts letters, parts "payer" from "payé".
    /// Nouns in "ier" have no such form.
    /// </summary>
    private static bool IsInfinitive(string folded) => folded is [_, _, .., not 'i', 'e', 'r'];
}
