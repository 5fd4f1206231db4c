namespace Amigo.Search;

/// <summary>One document found, with its texts marked where they match.</summary>
public sealed record SearchHit
{
    /// <summary><see cref="SearchDocument.Id"/> of the document.</summary>
    public required string Id { get; init; }

    /// <summary><see cref="SearchDocument.Kind"/> of the document.</summary>
    public required string Kind { get; init; }

    /// <summary>Relevance, without unit: comparable inside one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>The whole title.</summary>
    public required MarkedText Title { get; init; }

    /// <summary>The whole path, one item per level.</summary>
    public required IReadOnlyList<MarkedText> Path { get; init; }

    /// <summary>
    /// The part of the body that answers best, on one line, with "…" where it was cut; its beginning when nothing matches there;
    /// empty when the body is.
    /// </summary>
    public required MarkedText Snippet { get; init; }

    /// <summary>
    /// The one of <see cref="SearchDocument.Sections"/> that <see cref="Snippet"/> is cut from; <see langword="null"/> when nothing
    /// matches in the body, or only before its first section.
    /// </summary>
    public SearchSection? Section { get; init; }

    internal Func<IReadOnlyList<MatchReason>>? Explainer { get; init; }

    /// <summary>
    /// Why the document was found: one reason for each word of the query that led to it, in the order typed. Computed when asked,
    /// from the document alone; keeps the index of the answer in memory as long as the hit.
    /// </summary>
    public IReadOnlyList<MatchReason> Explain() => Explainer?.Invoke() ?? [];
}
