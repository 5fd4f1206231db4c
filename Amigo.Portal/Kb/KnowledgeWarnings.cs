using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Kb;

/// <summary>What looks like an oversight in the knowledge folder and stops nothing. Asked for when it is shown: articles grow old without being edited.</summary>
public static class KnowledgeWarnings
{
    public static IReadOnlyList<KbError> Of(KnowledgeBase knowledge, DateOnly today) =>
    [
        .. knowledge.Articles.Where(article => !article.IsDraft).SelectMany(article => Of(article, today))
            .OrderBy(warning => warning.File, StringComparer.Ordinal).ThenBy(warning => warning.Line),
        .. knowledge.DeadSynonyms,
    ];

    private static IEnumerable<KbError> Of(Article article, DateOnly today)
    {
        if (article.NeedsReview(today))
            yield return At(article, article.ReviewPlace, $"à relire : la dernière relecture{By(article)} date du {DayOf(article)}, il y a plus d’un an");
        if (article is { Kind: ArticleKind.Faq, Keywords.Count: 0 })
            yield return At(article, (1, 1), "aucun mot clé (« mots-cles ») : on ne trouve cette question que par son titre et son texte");
    }

    private static string DayOf(Article article) => French.Date(article.ReviewedOn.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));

    private static string By(Article article) => article.Reviewer is { } reviewer ? $", par {reviewer}," : "";

    private static KbError At(Article article, (int Line, int Column) place, string message) => new(article.File, place.Line, place.Column, message);
}
