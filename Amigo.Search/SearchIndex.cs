namespace Amigo.Search;

/// <summary>
/// An immutable snapshot of what can be found, held in memory: built once, shared by any number of threads, replaced as a whole by
/// building another and swapping one reference.
/// </summary>
/// <remarks>
/// Nothing of a document out of a query's scopes influences its answer: neither what is found and in which order, nor counts,
/// corrections, completions and snippets.
/// </remarks>
public sealed class SearchIndex : IDisposable
{
    private readonly Snapshot snapshot;

    private SearchIndex(Snapshot snapshot) => this.snapshot = snapshot;

    /// <summary>Number of documents, whatever their scopes.</summary>
    public int DocumentCount => snapshot.Documents.Length;

    /// <summary>Lines of the synonyms that change no search, in their order: nothing that they lead to is in any document.</summary>
    public IReadOnlyList<SynonymError> DeadSynonyms => [.. snapshot.Synonyms.Dead.OrderBy(line => line.Line)];

    /// <summary>Builds an index in memory; the documents' order decides between equal scores.</summary>
    /// <exception cref="ArgumentException">Two documents have the same <see cref="SearchDocument.Id"/>.</exception>
    public static SearchIndex Build(IEnumerable<SearchDocument> documents, SearchSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new(new(documents, settings ?? new()));
    }

    /// <summary>
    /// Answers a query in a time bounded by <see cref="SearchQuery.MaximumWords"/>. Never throws on any text; a text without a word
    /// finds nothing.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The index was disposed of before the call.</exception>
    public SearchResults Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (DocumentCount == 0 || string.IsNullOrWhiteSpace(query.Text))
            return SearchResults.Empty;
        return new QueryRunner(snapshot, query).Run();
    }

    /// <summary>
    /// Releases the memory at once. Optional: an index that is no longer referenced is collected like any object, which is the safe
    /// way to replace one that other threads may still be searching.
    /// </summary>
    public void Dispose() => snapshot.Dispose();
}
