namespace Amigo.Search;

/// <summary>The answer to one <see cref="SearchQuery"/>.</summary>
public sealed record SearchResults
{
    /// <summary>Nothing found.</summary>
    public static SearchResults Empty { get; } = new();

    /// <summary>How many documents match, over all pages.</summary>
    public int Total { get; init; }

    /// <summary>The page asked for, best first; documents of equal score keep the order in which they were indexed.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>
    /// The text really searched, when unknown words were replaced ("Résultats pour …"); otherwise <see langword="null"/>.
    /// It only ever contains the words typed and words of documents that the query may see.
    /// </summary>
    public string? CorrectedText { get; init; }
}
