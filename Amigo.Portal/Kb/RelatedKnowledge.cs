using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Amigo.Search;

namespace Amigo.Portal.Kb;

/// <summary>What goes with an article, for one reader: only what they may use and read.</summary>
public sealed class RelatedKnowledge(KnowledgeBase knowledge, OfferAccess access)
{
    private const int MaximumArticles = 6;

    /// <summary>Up to how many the search completes what shares a sub-category.</summary>
    private const int CompletedArticles = 3;

    /// <summary>Below this share of the best score, two articles only share a common word.</summary>
    private const double LeastShare = .35;

    public RelatedItems To(Article article, Viewer viewer)
    {
        var reader = viewer.ReaderAudiences();
        var others = article.Subcategories
            .SelectMany(knowledge.ArticlesAbout)
            .Where(other => !ReferenceEquals(other, article) && !other.IsDraft && other.IsReadBy(reader))
            // Those that share most sub-categories first.
            .CountBy(other => other)
            .OrderByDescending(pair => pair.Value)
            .Select(pair => pair.Key)
            .ToList();
        var alike = Search(article, viewer);
        return new RelatedItems(
            [.. article.Subcategories.Where(leaf => access.CanUse(viewer, leaf))],
            Complete(ArticleKind.Sheet, others, alike),
            Complete(ArticleKind.Faq, others, alike));
    }

    private static List<Article> Complete(ArticleKind kind, List<Article> others, List<Article> alike)
    {
        var related = others.Where(other => other.Kind == kind).Take(MaximumArticles).ToList();
        related.AddRange(alike.Where(other => other.Kind == kind && !related.Contains(other)).Take(Math.Max(0, CompletedArticles - related.Count)));
        return related;
    }

    /// <summary>Articles that its own title and keywords find.</summary>
    private List<Article> Search(Article article, Viewer viewer)
    {
        var hits = knowledge.Index.Search(new SearchQuery
        {
            Text = string.Join(' ', [article.Title, .. article.Keywords]),
            Kinds = [KnowledgeBase.SheetKind, KnowledgeBase.FaqKind],
            Scopes = access.SearchScopes(viewer),
            Take = 4 * CompletedArticles,
            IsTyping = false,
        }).Hits;
        // The article itself comes first, far above: the others are measured against the best of them.
        var found = hits
            .Select(hit => (hit.Score, Article: knowledge.FindArticle(hit.Id)))
            .Where(pair => pair.Article is { IsDraft: false } other && !ReferenceEquals(other, article))
            .ToList();
        var least = found.Count == 0 ? 0 : LeastShare * found.Max(pair => pair.Score);
        return [.. found.Where(pair => pair.Score >= least).Select(pair => pair.Article!)];
    }
}
