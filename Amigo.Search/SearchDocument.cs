namespace Amigo.Search;

/// <summary>
/// One thing that can be found: a leaf of the catalogue, a sheet or a FAQ entry.
/// Texts are plain (no HTML, no Markdown): marks and snippets give back parts of them as they stand.
/// </summary>
public sealed record SearchDocument
{
    /// <summary>Unique in the index (ordinal comparison); given back in <see cref="SearchHit.Id"/> and named by pinned answers.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: <c>offre</c> (catalogue leaf), <c>fiche</c> or <c>faq</c>; any other word is a kind of its own.</summary>
    public required string Kind { get; init; }

    /// <summary>The line people read first; for an <c>offre</c>, the label of the sub-category.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// Levels above the title, from general to particular. For an <c>offre</c> the last one is the service, whose name weighs
    /// nearly as much as the title because services share the labels of their sub-categories.
    /// </summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Words people use that the title does not say. Searched like <see cref="Path"/>, never shown.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Plain text; may be empty. Snippets are cut from it.</summary>
    public string Body { get; init; } = "";

    /// <summary>The parts of a long <see cref="Body"/>, in its order; a part ends where the next begins. Empty when it has none.</summary>
    public IReadOnlyList<SearchSection> Sections { get; init; } = [];

    /// <summary>Who may find it: a query sees the document when one of its scopes is here (ordinal comparison). Empty: nobody.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>
    /// What the leaf is for, when known: a query that says "en panne" prefers incidents, one that says "je voudrais" prefers
    /// service requests. <see langword="null"/> takes no part in that preference.
    /// </summary>
    public RequestType? RequestType { get; init; }
}
