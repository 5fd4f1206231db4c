namespace Amigo.Search;

/// <summary>Where a word stands in a document. The value indexes arrays.</summary>
internal enum SearchField : byte
{
    Title,
    Service,
    Path,
    Body,
}

/// <summary>What the study measured for each field.</summary>
internal static class SearchFields
{
    public const int Count = 4;

    public static readonly string[] Names = ["t", "s", "p", "b"];

    /// <summary>Title boosts of 3 and more were rejected by measurement; the service weighs nearly as much as the title.</summary>
    public static readonly float[] Weights = [1.6f, 1.4f, 1f, 1f];

    /// <summary>BM25's b: how far a long text is held against a document. Titles are short: theirs tells a lot.</summary>
    public static readonly float[] LengthNormalisations = [.9f, .3f, .3f, .5f];
}
