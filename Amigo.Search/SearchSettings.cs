namespace Amigo.Search;

/// <summary>What an index is built with besides its documents.</summary>
public sealed record SearchSettings
{
    /// <summary>Words of the house: equivalences, words kept apart, pinned answers. None by default.</summary>
    public Synonyms Synonyms { get; init; } = Synonyms.Empty;

    /// <summary>Longest snippet, in UTF-16 units without the ellipses (220: two lines of a results page).</summary>
    public int SnippetLength { get; init; } = 220;
}
