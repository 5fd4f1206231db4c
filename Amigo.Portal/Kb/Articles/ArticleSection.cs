namespace Amigo.Portal.Kb.Articles;

/// <summary>A part of an article, from one heading of the second level to the next.</summary>
/// <param name="Id">The heading's anchor in the page.</param>
/// <param name="PlainText">Its words, the heading left out.</param>
public sealed record ArticleSection(string Id, string Title, string PlainText);
