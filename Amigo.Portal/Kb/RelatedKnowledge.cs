using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;

namespace Amigo.Portal.Kb;

/// <summary>What goes with an article, for one reader: only what they may use and read.</summary>
public sealed class RelatedKnowledge(KnowledgeStore store, OfferAccess access)
{
    private const int MaximumArticles = 6;

    public RelatedItems To(Article article, Viewer viewer)
    {
        var reader = viewer.ReaderAudiences();
        var others = article.Subcategories
            .SelectMany(store.Current.ArticlesAbout)
            .Where(other => !ReferenceEquals(other, article) && !other.IsDraft && other.IsReadBy(reader))
            // Those that share most sub-categories first.
            .CountBy(other => other)
            .OrderByDescending(pair => pair.Value)
            .Select(pair => pair.Key)
            .ToList();
        return new RelatedItems(
            [.. article.Subcategories.Where(leaf => access.CanUse(viewer, leaf))],
            [.. others.Where(other => other.Kind == ArticleKind.Sheet).Take(MaximumArticles)],
            [.. others.Where(other => other.Kind == ArticleKind.Faq).Take(MaximumArticles)]);
    }
}
