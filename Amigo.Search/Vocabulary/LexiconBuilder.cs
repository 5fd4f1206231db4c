namespace Amigo.Search;

/// <summary>Numbers words as they come.</summary>
internal sealed class LexiconBuilder(Stemmer stemmer)
{
    private const int ShortestCompound = 4;
    private const int LongestCompound = 32;

    public Dictionary<string, int> TermNumbers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> StemNumbers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Compound> Compounds { get; } = new(StringComparer.Ordinal);

    /// <summary>How rules write the terms that no document contains.</summary>
    public Dictionary<int, string> RuleWords { get; } = [];

    public List<string> Terms { get; } = [];

    public List<string> Stems { get; } = [];

    public List<int> StemOf { get; } = [];

    public int Add(string folded)
    {
        if (TermNumbers.TryGetValue(folded, out var term))
            return term;
        TermNumbers[folded] = term = Terms.Count;
        Terms.Add(folded);
        StemOf.Add(AddStem(stemmer.Stem(folded)));
        return term;
    }

    /// <summary>A word of the synonym rules, written <paramref name="display"/> there.</summary>
    public void AddRuleWord(string folded, string display)
    {
        if (!TermNumbers.ContainsKey(folded))
            RuleWords[Add(folded)] = display;
    }

    public void AddCompound(List<Token> words, int document)
    {
        if (StopWords.Contains(words[0].Text) || StopWords.Contains(words[^1].Text))
            return;
        var joined = string.Concat(words.Select(word => word.Text));
        if (joined.Length is < ShortestCompound or > LongestCompound)
            return;
        if (!Compounds.TryGetValue(joined, out var compound))
            Compounds[joined] = compound = new([.. words.Select(word => word.Text)]);
        if (compound.Documents.Count == 0 || compound.Documents[^1] != document)
            compound.Documents.Add(document);
    }

    private int AddStem(string stem)
    {
        if (StemNumbers.TryGetValue(stem, out var number))
            return number;
        StemNumbers[stem] = number = Stems.Count;
        Stems.Add(stem);
        return number;
    }
}
