namespace Amigo.Search;

/// <summary>The <see cref="WordMarks"/> of a query for each kind of document met, one for all when no synonym is limited to a kind.</summary>
internal sealed class MarksByKind(ReadQuery query, Lexicon lexicon, ScopeView view) : IDisposable
{
    private readonly bool isOneForAll = query.Words.All(word => word.Alternatives.TrueForAll(alternative => alternative.Kind is null));
    private readonly Dictionary<string, WordMarks> marks = new(StringComparer.Ordinal);

    public WordMarks For(IndexedDocument document)
    {
        var kind = isOneForAll ? "" : document.Source.Kind;
        if (!marks.TryGetValue(kind, out var found))
            marks[kind] = found = new(query, kind, lexicon, view);
        return found;
    }

    public void Dispose()
    {
        foreach (var one in marks.Values)
            one.Dispose();
    }
}
