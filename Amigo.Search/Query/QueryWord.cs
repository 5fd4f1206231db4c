namespace Amigo.Search;

/// <summary>One way to satisfy a word of the query: all of <paramref name="Stems"/>, which are numbers in the lexicon.</summary>
/// <param name="Stems">At least one.</param>
/// <param name="Weight">1 for the word itself, less for what stands for it.</param>
/// <param name="Kind">Only among documents of that kind; <see langword="null"/> for all.</param>
/// <param name="Match">What it is to the word, for explanations.</param>
internal readonly record struct Alternative(int[] Stems, float Weight, string? Kind = null, MatchKind Match = MatchKind.Word);

/// <summary>A word to find, and all that satisfies it.</summary>
internal sealed class QueryWord(string folded, string stem)
{
    /// <summary>As typed, or as repaired; folded.</summary>
    public string Folded { get; } = folded;

    /// <summary>As it stands in the query, for explanations.</summary>
    public string Typed { get; init; } = folded;

    /// <summary>What synonyms are looked up by; changes when the word is corrected.</summary>
    public string Stem { get; set; } = stem;

    /// <summary>Whether the word may be unfinished.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Filled step by step: the word itself, corrections, completions, synonyms.</summary>
    public List<Alternative> Alternatives { get; } = [];

    public void Add(int stem, double weight, MatchKind match = MatchKind.Word)
    {
        var same = Alternatives.FindIndex(known => known.Kind is null && known.Stems is [var only] && only == stem);
        if (same < 0)
            Alternatives.Add(new([stem], (float)weight, Match: match));
        else if (Alternatives[same].Weight < weight)
            Alternatives[same] = new([stem], (float)weight, Match: match);
    }
}

/// <summary>A part of the text typed and what was searched instead.</summary>
internal readonly record struct Correction(int Start, int Length, string Text);
