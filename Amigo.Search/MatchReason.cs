namespace Amigo.Search;

/// <summary>How a word of a query found a document.</summary>
public enum MatchKind
{
    /// <summary>The word itself, or another form of it (plural, conjugation).</summary>
    Word,

    /// <summary>The word was unknown, and repaired or corrected.</summary>
    Correction,

    /// <summary>The word was taken for the beginning of a longer one.</summary>
    Beginning,

    /// <summary>A rule of the synonyms says that the two go together.</summary>
    Synonym,

    /// <summary>An administrator pinned the document to the whole question.</summary>
    Pinned,
}

/// <summary>Where in a document something was found.</summary>
public enum MatchPlace
{
    /// <summary><see cref="SearchDocument.Title"/>.</summary>
    Title,

    /// <summary><see cref="SearchDocument.Path"/>.</summary>
    Path,

    /// <summary><see cref="SearchDocument.Keywords"/>, which pages do not show.</summary>
    Keywords,

    /// <summary><see cref="SearchDocument.Body"/>.</summary>
    Body,
}

/// <summary>Why one word of a query led to a document.</summary>
/// <param name="Typed">The word as typed; the whole text for <see cref="MatchKind.Pinned"/>.</param>
/// <param name="Found">What stands for it in the document, as written there; the title for <see cref="MatchKind.Pinned"/>.</param>
/// <param name="Kind">How one leads to the other.</param>
/// <param name="Place">Where <paramref name="Found"/> stands; the first place in the order of <see cref="MatchPlace"/>.</param>
public sealed record MatchReason(string Typed, string Found, MatchKind Kind, MatchPlace Place);
