namespace Amigo.Portal.Kb.Articles;

/// <param name="Html">Sanitised.</param>
/// <param name="Images">The files that it shows, by name.</param>
/// <param name="PlainText">The words only, on one line, for the search index.</param>
public sealed record RenderedMarkdown(
    string Html,
    string PlainText,
    IReadOnlyList<TocEntry> TableOfContents,
    IReadOnlyList<ArticleSection> Sections,
    IReadOnlyList<ArticleLink> Links,
    IReadOnlyList<ArticleLink> Images);
