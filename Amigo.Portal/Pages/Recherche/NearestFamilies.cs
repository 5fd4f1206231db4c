using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Search;

namespace Amigo.Portal.Pages.Recherche;

/// <summary>Where to look when no service answers: never empty for someone who may use an offer.</summary>
internal static class NearestFamilies
{
    private const int Shown = 6;
    private const int LeavesRead = 10;

    /// <summary>A word's first letters say much of what it was meant to be.</summary>
    private static readonly int[] Beginnings = [5, 4, 3];

    /// <param name="knowledge">The knowledge in force.</param>
    /// <param name="query">What was asked, in vain.</param>
    /// <param name="offers">What the person may use.</param>
    /// <param name="articles">Sheets and FAQ entries that did answer.</param>
    public static IReadOnlyList<ServiceFamily> Of(
        KnowledgeBase knowledge, SearchQuery query, IReadOnlyList<Offer> offers, IEnumerable<Article> articles)
    {
        var fromArticles = articles
            .SelectMany(article => article.Subcategories)
            .Where(leaf => offers.Contains(leaf.Offer))
            .Select(leaf => leaf.Family);
        return [.. fromArticles
            .Concat(Beginnings.SelectMany(length => FromBeginnings(knowledge, query, length)))
            .Concat(Doors(offers))
            .Distinct()
            .Take(Shown)];
    }

    private static IEnumerable<ServiceFamily> FromBeginnings(KnowledgeBase knowledge, SearchQuery query, int length)
    {
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > length).Take(4);
        return from word in words
               from hit in knowledge.Index.Search(query with { Text = word[..length], CorrectWords = false, IsTyping = true, Take = LeavesRead }).Hits
               let leaf = knowledge.Catalogue.FindSubcategory(hit.Id)
               where leaf is not null
               select leaf.Family;
    }

    /// <summary>The largest family of each group: one door to each part of the offer.</summary>
    private static IEnumerable<ServiceFamily> Doors(IEnumerable<Offer> offers) =>
        from offer in offers
        from grouped in offer.Groups
        let largest = grouped.Families.MaxBy(family => family.Subcategories.Count)
        where largest is not null
        select largest;
}
