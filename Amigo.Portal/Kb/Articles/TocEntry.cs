namespace Amigo.Portal.Kb.Articles;

/// <param name="Level">2 or 3.</param>
/// <param name="Id">The heading's anchor in the page.</param>
public sealed record TocEntry(int Level, string Id, string Title);
