namespace Amigo.Search;

/// <summary>A document, analysed.</summary>
internal sealed class IndexedDocument
{
    public const string OfferKind = "offre";

    public required SearchDocument Source { get; init; }

    public required IndexedText Title { get; init; }

    public required IndexedText[] Path { get; init; }

    public required IndexedText[] Keywords { get; init; }

    public required IndexedText Body { get; init; }

    /// <summary>Which service a catalogue leaf belongs to, by all its levels; null for other documents.</summary>
    public string? Service { get; init; }

    /// <summary>Numbers of the rubrics that hold it, one a level of its path; none for leaves, whose levels are fields of their own.</summary>
    public required int[] Rubrics { get; init; }

    public IEnumerable<IndexedText> Texts(SearchField field) => field switch
    {
        SearchField.Title => [Title],
        SearchField.Service => Source.Kind == OfferKind && Path.Length > 0 ? [Path[^1]] : [],
        SearchField.Path => [.. Path, .. Keywords],
        _ => [Body],
    };

    /// <summary>Words of a field.</summary>
    public int Length(SearchField field) => Texts(field).Sum(text => text.Tokens.Length);
}
