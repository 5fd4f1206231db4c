namespace Amigo.Search;

/// <summary>
/// Every word of the documents, numbered: its stem, and what finds it from a misspelling. Immutable. It knows nothing of who may see
/// what: that is <see cref="ScopeView"/>, which every look-up that could reveal a word goes through.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> termNumbers;
    private readonly Dictionary<string, int> stemNumbers;
    private readonly Dictionary<string, Compound> compounds;
    private readonly Dictionary<string, int[]> bySound;
    private readonly Dictionary<int, string> ruleWords;
    private readonly int[] alphabetical;
    private readonly WordLetters[][] byLength;
    private readonly DeletionIndex byDeletion;
    private readonly DeletionIndex stemsByDeletion;
    private readonly int[] byStem;
    private readonly int[] stemStarts;

    public Lexicon(LexiconBuilder builder, int documentStems)
    {
        DocumentStemCount = documentStems;
        ruleWords = builder.RuleWords;
        termNumbers = builder.TermNumbers;
        stemNumbers = builder.StemNumbers;
        compounds = builder.Compounds;
        Terms = [.. builder.Terms];
        Stems = [.. builder.Stems];
        StemOf = [.. builder.StemOf];
        var numbers = Enumerable.Range(0, Terms.Length);
        alphabetical = [.. numbers.OrderBy(term => Terms[term], StringComparer.Ordinal)];
        var words = numbers.Where(term => LetterMask.IsWord(Terms[term])).ToList();
        bySound = words.GroupBy(term => PhoneticKey.Of(Terms[term]))
            .ToDictionary(group => group.Key, group => group.ToArray());
        byDeletion = new(words, Terms);
        stemsByDeletion = new([.. Enumerable.Range(0, documentStems).Where(stem => LetterMask.IsWord(Stems[stem]))], Stems);
        (byStem, stemStarts) = SortByStem(StemOf, Stems.Length);
        byLength = new WordLetters[Terms.Select(term => term.Length).DefaultIfEmpty().Max() + 1][];
        foreach (var group in words.GroupBy(term => Terms[term].Length))
            byLength[group.Key] = [.. group.Select(term => new WordLetters(term, LetterMask.Of(Terms[term])))];
    }

    /// <summary>Folded words by number.</summary>
    public string[] Terms { get; }

    /// <summary>Stems by number.</summary>
    public string[] Stems { get; }

    /// <summary>Number of the stem of each term.</summary>
    public int[] StemOf { get; }

    /// <summary>Stems from this number on stand in rules only.</summary>
    public int DocumentStemCount { get; }

    /// <summary>How the synonym rules write a term that no document contains, or <see langword="null"/> for other terms.</summary>
    public string? RuleWord(int term) => ruleWords.GetValueOrDefault(term);

    /// <summary>Number of a folded word, or -1.</summary>
    public int Term(string folded) => termNumbers.GetValueOrDefault(folded, -1);

    /// <summary>Number of a stem, or -1.</summary>
    public int Stem(string stem) => stemNumbers.GetValueOrDefault(stem, -1);

    /// <summary>The expression that labels write in several words and this one in one.</summary>
    public Compound? Compound(string joined) => compounds.GetValueOrDefault(joined);

    /// <summary>Words of letters only: the others are neither corrected nor offered as corrections.</summary>
    public ReadOnlySpan<WordLetters> OfLength(int length) => length >= 0 && length < byLength.Length ? byLength[length] : [];

    /// <summary>Among these are the words of letters only that are one edit away; some come several times.</summary>
    public IEnumerable<int> AboutOneEditFrom(string folded) => byDeletion.Near(folded);

    /// <summary>Among these are the stems of letters only, standing in documents, that are one edit away; some come several times.</summary>
    public IEnumerable<int> StemsAboutOneEditFrom(string stem) => stemsByDeletion.Near(stem);

    /// <summary>The terms that are reduced to a stem, one at least.</summary>
    public ReadOnlySpan<int> TermsOf(int stem) => byStem.AsSpan(stemStarts[stem]..stemStarts[stem + 1]);

    /// <summary>Words of letters only that sound so.</summary>
    public ReadOnlySpan<int> OfSound(string phoneticKey) => bySound.GetValueOrDefault(phoneticKey);

    /// <summary>Terms that begin with <paramref name="prefix"/>, in alphabetical order.</summary>
    public ReadOnlySpan<int> WithPrefix(string prefix)
    {
        var start = FirstFrom(0, term => string.CompareOrdinal(term, prefix) >= 0);
        var end = FirstFrom(start, term => !term.StartsWith(prefix, StringComparison.Ordinal));
        return alphabetical.AsSpan(start, end - start);
    }

    private static (int[] Terms, int[] Starts) SortByStem(int[] stemOf, int stems)
    {
        var starts = new int[stems + 1];
        foreach (var stem in stemOf)
            starts[stem + 1]++;
        for (var stem = 0; stem < stems; stem++)
            starts[stem + 1] += starts[stem];
        var next = starts[..^1];
        var terms = new int[stemOf.Length];
        for (var term = 0; term < stemOf.Length; term++)
            terms[next[stemOf[term]]++] = term;
        return (terms, starts);
    }

    private int FirstFrom(int low, Predicate<string> isPast)
    {
        var high = alphabetical.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isPast(Terms[alphabetical[middle]]))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
