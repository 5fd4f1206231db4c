using Amigo.Portal.Kb.Articles;
using Amigo.Search;

namespace Amigo.Portal.Kb;

/// <summary>An article found.</summary>
/// <param name="Title">The article's, marked.</param>
/// <param name="Best">What answers best: the article, or its part <paramref name="Section"/>.</param>
/// <param name="Section">The part to open it at; null when its beginning is best.</param>
public sealed record ArticleHit(Article Article, MarkedText Title, SearchHit Best, ArticleSection? Section)
{
    /// <summary>For the end of its address; empty without <see cref="Section"/>.</summary>
    public string Fragment => Section is null ? "" : $"#{Section.Id}";
}
