namespace Amigo.Portal.Kb.Articles;

/// <summary>An internal link of an article, to be checked when everything is read.</summary>
public sealed record ArticleLink(string Url, int Line, int Column);
