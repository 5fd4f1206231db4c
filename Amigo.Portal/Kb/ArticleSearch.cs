using Amigo.Portal.Kb.Articles;
using Amigo.Search;

namespace Amigo.Portal.Kb;

/// <summary>Searches articles. The parts of long sheets are found for themselves, and shown as their sheet opened at the right place.</summary>
public static class ArticleSearch
{
    /// <param name="query">Its kinds are not read.</param>
    public static ArticleResults SearchArticles(this KnowledgeBase knowledge, ArticleKind kind, SearchQuery query)
    {
        var whole = query with { Kinds = [Article.SearchKindOf(kind)] };
        if (kind != ArticleKind.Sheet || !knowledge.HasSections)
        {
            var results = knowledge.Index.Search(whole);
            return new ArticleResults(results.Total, Fold(knowledge, results.Hits), results.CorrectedText);
        }

        // A sheet holds the words of its parts: all that match are counted by whole sheets alone.
        var total = knowledge.Index.Search(whole with { Take = 0 });
        var take = query.Take;
        while (true)
        {
            var hits = knowledge.Index.Search(query with { Kinds = [KnowledgeBase.SheetKind, KnowledgeBase.SectionKind], Take = take }).Hits;
            var folded = Fold(knowledge, hits);
            if (folded.Count >= query.Take || hits.Count < take)
                return new ArticleResults(total.Total, [.. folded.Take(query.Take)], total.CorrectedText);
            take = 2 * (take + query.Take);
        }
    }

    /// <summary>One hit an article, where its first stood.</summary>
    private static List<ArticleHit> Fold(KnowledgeBase knowledge, IReadOnlyList<SearchHit> hits) =>
    [
        .. from hit in hits
           let article = knowledge.FindArticle(ArticleIdOf(hit.Id))
           where article is not null
           group hit by article into found
           select ToHit(found.Key, [.. found]),
    ];

    private static ArticleHit ToHit(Article article, List<SearchHit> hits)
    {
        var whole = hits.Find(hit => hit.Kind != KnowledgeBase.SectionKind);
        var part = hits.Find(hit => hit.Kind == KnowledgeBase.SectionKind);
        // A sheet whose title says all that was asked is read from its beginning.
        if (part is null || (whole is not null && whole.Explain().All(reason => reason is { Place: MatchPlace.Title } or { Kind: MatchKind.Pinned })))
            return new ArticleHit(article, whole!.Title, whole, null);
        var section = article.Sections.First(section => IdOf(article, section) == part.Id);
        return new ArticleHit(article, whole?.Title ?? new MarkedText(article.Title, []), part, section);
    }

    internal static string IdOf(Article article, ArticleSection section) => $"{article.SearchId}#{section.Id}";

    private static string ArticleIdOf(string hitId) => hitId.Split('#', 2)[0];
}
