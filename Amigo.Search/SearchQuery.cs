namespace Amigo.Search;

/// <summary>What somebody typed, what they look for and who they are.</summary>
public sealed record SearchQuery
{
    /// <summary>Longest text that is read, in UTF-16 units; the rest is ignored. Far above any question people type.</summary>
    public const int MaximumTextLength = 1_000;

    /// <summary>Most words that are searched; the following ones are ignored, so that any input costs a bounded time.</summary>
    public const int MaximumWords = 32;

    /// <summary>Any text whatever: nothing in it is syntax.</summary>
    public required string Text { get; init; }

    /// <summary>Kinds to look among (see <see cref="SearchDocument.Kind"/>); empty means all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Who asks: only documents sharing one of these scopes exist for the query. Empty: none does.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Hits to pass over, for paging; below 0 counts as 0.</summary>
    public int Skip { get; init; }

    /// <summary>Hits to return; below 0 counts as 0.</summary>
    public int Take { get; init; } = 20;

    /// <summary>
    /// Whether the last word may be unfinished: unless a space follows it, it then also finds the words that begin with it.
    /// </summary>
    public bool IsTyping { get; init; } = true;

    /// <summary>
    /// Whether words that no visible document contains are repaired and corrected; <see langword="false"/> for "rechercher plutôt …"
    /// beside <see cref="SearchResults.CorrectedText"/>.
    /// </summary>
    public bool CorrectWords { get; init; } = true;
}
