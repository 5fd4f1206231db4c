using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Searches;

/// <summary>Counts the searches logged, in five queries whatever their number.</summary>
public sealed class SearchStatistics(AmigoDbContext db, TimeProvider clock)
{
    private const int Shown = 50;

    public async Task<SearchReport> ReadAsync(int days, CancellationToken cancellationToken)
    {
        var from = SearchMoment.Day(clock.GetUtcNow().UtcDateTime).AddDays(1 - days);
        var searches = db.Searches.AsNoTracking().Where(search => search.Day >= from);
        var gaps = await GapsAsync(searches, Shown, cancellationToken);
        return new()
        {
            Searches = gaps.Searches,
            WithoutResult = gaps.WithoutResult,
            WithoutClick = gaps.WithoutClick,
            Empty = gaps.Empty,
            Unopened = gaps.Unopened,
            Reformulations = await ReformulationsAsync(searches, cancellationToken),
            Choices = await ChoicesAsync(searches, cancellationToken),
        };
    }

    /// <summary>What was searched in vain from one day to another, both included. Three queries.</summary>
    public Task<SearchGaps> GapsAsync(DateOnly from, DateOnly to, int most, CancellationToken cancellationToken) =>
        GapsAsync(db.Searches.AsNoTracking().Where(search => search.Day >= from && search.Day <= to), most, cancellationToken);

    private static async Task<SearchGaps> GapsAsync(IQueryable<SearchLog> searches, int most, CancellationToken cancellationToken)
    {
        var totals = await searches
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Searches = all.Count(),
                Empty = all.Count(search => search.Results == 0),
                Unopened = all.Count(search => search.Results > 0 && search.ClickedId == null),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return new SearchGaps(
            totals?.Searches ?? 0,
            totals?.Empty ?? 0,
            totals?.Unopened ?? 0,
            await CountAsync(searches.Where(search => search.Results == 0), most, cancellationToken),
            await CountAsync(
                searches.Where(search => search.Results > 0).GroupBy(search => search.Words).Where(words => words.All(search => search.ClickedId == null)),
                most,
                cancellationToken));
    }

    private static Task<List<WordsCount>> CountAsync(IQueryable<SearchLog> searches, int most, CancellationToken cancellationToken) =>
        CountAsync(searches.GroupBy(search => search.Words), most, cancellationToken);

    private static async Task<List<WordsCount>> CountAsync(IQueryable<IGrouping<string, SearchLog>> searches, int most, CancellationToken cancellationToken)
    {
        var rows = await searches
            .Select(words => new { Words = words.Key, Searches = words.Count(), Results = words.Max(search => search.Results) })
            .OrderByDescending(row => row.Searches).ThenBy(row => row.Words)
            .Take(most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new WordsCount(row.Words, row.Searches, row.Results));
    }

    private async Task<List<Reformulation>> ReformulationsAsync(IQueryable<SearchLog> searches, CancellationToken cancellationToken)
    {
        var rows = await searches
            .Join(db.Searches, next => next.ReformulationOf, first => first.Id, (next, first) => new { From = first.Words, To = next.Words, next.ClickedId })
            .GroupBy(pair => new { pair.From, pair.To })
            .Select(pairs => new { pairs.Key.From, pairs.Key.To, Searches = pairs.Count(), Opened = pairs.Count(pair => pair.ClickedId != null) })
            .OrderByDescending(row => row.Searches).ThenBy(row => row.From).ThenBy(row => row.To)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Reformulation(row.From, row.To, row.Searches, row.Opened));
    }

    private static async Task<List<Choice>> ChoicesAsync(IQueryable<SearchLog> searches, CancellationToken cancellationToken)
    {
        var rows = await searches
            .Where(search => search.ClickedId != null)
            .GroupBy(search => new { search.Words, search.ClickedId })
            .Select(choice => new { choice.Key.Words, choice.Key.ClickedId, Searches = choice.Count(), Rank = choice.Average(search => search.ClickedRank) })
            .OrderByDescending(row => row.Searches).ThenBy(row => row.Words).ThenBy(row => row.ClickedId)
            .Take(2 * Shown)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Choice(row.Words, row.ClickedId!, row.Searches, row.Rank ?? 1));
    }
}
