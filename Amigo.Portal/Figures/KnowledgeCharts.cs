using Amigo.Portal.Charts;
using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Searches;
using Amigo.Portal.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Figures;

/// <summary>What people search in vain, and what sheets are worth: what to write next. Four queries.</summary>
public sealed class KnowledgeCharts(AmigoDbContext db, SearchStatistics searches, KnowledgeStore knowledge, LinkGenerator links)
{
    public const string Empty = "recherches-sans-resultat";
    public const string Unopened = "recherches-sans-clic";
    public const string Sheets = "fiches";

    public Task<SearchGaps> GapsAsync(FigurePeriod period, int most, CancellationToken cancellationToken) => searches.GapsAsync(period.From, period.To, most, cancellationToken);

    public Chart OfEmpty(SearchGaps gaps, FigurePeriod period, int most) => Words(
        "Recherches sans résultat", $"{Start(period)} : {French.Count(gaps.WithoutResult, "recherche", "recherches")} sans aucun résultat.", gaps.Empty, most);

    public Chart OfUnopened(SearchGaps gaps, FigurePeriod period, int most) => Words(
        "Recherches jamais suivies d’un clic", $"{Start(period)} : {French.Count(gaps.WithoutClick, "recherche", "recherches")} sans clic.", gaps.Unopened, most);

    /// <summary>By what readers said of the version in force and by the requests spared, most useful first.</summary>
    public async Task<Chart> OfSheetsAsync(FigurePeriod period, int most, CancellationToken cancellationToken)
    {
        var (from, to) = (ParisTime.ToUtc(period.From.ToDateTime(default)), ParisTime.ToUtc(period.To.AddDays(1).ToDateTime(default)));
        var votes = await db.ArticleVotes.Where(vote => vote.At >= from && vote.At < to)
            .GroupBy(vote => new { vote.ArticleId, vote.Version })
            .Select(group => new { group.Key.ArticleId, group.Key.Version, Useful = group.Count(vote => vote.IsUseful), Useless = group.Count(vote => !vote.IsUseful) })
            .ToListAsync(cancellationToken);
        var spared = await db.AnswerCounts.Where(count => count.Day >= period.From && count.Day <= period.To && count.Accepted > 0)
            .GroupBy(count => count.ArticleId)
            .Select(group => new { group.Key, Accepted = group.Sum(count => count.Accepted) })
            .ToDictionaryAsync(group => group.Key, group => group.Accepted, cancellationToken);
        var current = knowledge.Current;
        var rows = (
            from id in votes.Select(vote => vote.ArticleId).Union(spared.Keys)
            let article = current.FindArticle(id)
            where article is not null
            let own = votes.Where(vote => vote.ArticleId == id && vote.Version == article.Version).ToList()
            let row = (Article: article, Useful: own.Sum(vote => vote.Useful), Useless: own.Sum(vote => vote.Useless), Spared: spared.GetValueOrDefault(id))
            where row.Useful + row.Useless + row.Spared > 0
            orderby row.Useful + row.Spared descending, row.Useless, row.Article.Title
            select row).ToList();
        var named = rows.Take(most).ToList();
        return new()
        {
            Title = "Fiches et questions, par utilité",
            Summary = $"{Start(period)} : {French.Count(rows.Sum(row => row.Useful), "avis favorable", "avis favorables")}, {French.Count(rows.Sum(row => row.Useless), "défavorable", "défavorables")}, {French.Count(rows.Sum(row => row.Spared), "demande évitée", "demandes évitées")}.",
            Kind = ChartKind.Rows,
            Axis = "Fiche ou question",
            Labels = [.. named.Select(row => new ChartLabel(row.Article.Title, row.Article.Title, AddressOf(row.Article)))],
            Series =
            [
                ChartSeries.Of("Utile", named, row => row.Useful),
                ChartSeries.Of("Pas utile", named, row => row.Useless),
                ChartSeries.Of("Demandes évitées", named, row => row.Spared) with { IsDrawn = false },
            ],
        };
    }

    private Chart Words(string title, string summary, IReadOnlyList<WordsCount> all, int most)
    {
        var rows = all.Take(most).ToList();
        return new()
        {
            Title = title,
            Summary = summary,
            Kind = ChartKind.Rows,
            Axis = "Mots",
            Labels = [.. rows.Select(row => new ChartLabel(row.Words, row.Words, links.GetPathByPage("/Recherche/Index", values: new { q = row.Words })))],
            Series = [ChartSeries.Of("Recherches", rows, row => row.Searches)],
        };
    }

    private string? AddressOf(Article article) => article.Kind == ArticleKind.Sheet
        ? links.GetPathByPage("/Fiches/Fiche", values: new { slug = article.Slug })
        : links.GetPathByPage("/Faq/Question", values: new { slug = article.Slug });

    private static string Start(FigurePeriod period) => char.ToUpper(period.Words[0], Text.French) + period.Words[1..];
}
