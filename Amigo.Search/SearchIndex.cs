namespace Amigo.Search;

/// <summary>
/// An immutable snapshot of what can be found: built once, shared by any number of threads, replaced as a whole by building another
/// and swapping one reference.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly SearchDocument[] documents;

    private SearchIndex(SearchDocument[] documents) => this.documents = documents;

    /// <summary>Number of documents, whatever their scopes.</summary>
    public int DocumentCount => documents.Length;

    /// <summary>Builds an index in memory; the documents' order decides between equal scores.</summary>
    /// <exception cref="ArgumentException">Two documents have the same <see cref="SearchDocument.Id"/>.</exception>
    public static SearchIndex Build(IEnumerable<SearchDocument> documents, SearchSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new([.. documents]);
    }

    /// <summary>Answers a query. Never throws on any text; an empty text finds nothing.</summary>
    public SearchResults Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (string.IsNullOrWhiteSpace(query.Text))
            return SearchResults.Empty;
        var found = documents
            .Where(d => (query.Kinds.Count == 0 || query.Kinds.Contains(d.Kind)) && d.Scopes.Any(query.Scopes.Contains))
            .Where(d => string.Join(' ', [d.Title, .. d.Path, .. d.Keywords, d.Body])
                .Contains(query.Text.Trim(), StringComparison.OrdinalIgnoreCase))
            .ToList();
        return new() { Total = found.Count, Hits = [.. found.Skip(query.Skip).Take(query.Take).Select(ToHit)] };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static SearchHit ToHit(SearchDocument document) => new()
    {
        Id = document.Id,
        Kind = document.Kind,
        Score = 1,
        Title = new(document.Title, []),
        Path = [.. document.Path.Select(level => new MarkedText(level, []))],
        Snippet = new(document.Body, []),
    };
}
