using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Answers;

/// <summary>Sums what <see cref="AnswerTally"/> counted, in two queries.</summary>
public sealed class AnswerStatistics(AmigoDbContext db, TimeProvider clock)
{
    private const int Shown = 30;

    public async Task<AnswerReport> ReadAsync(int days, CancellationToken cancellationToken)
    {
        var from = DateOnly.FromDateTime(ParisTime.FromUtc(clock.GetUtcNow().UtcDateTime)).AddDays(1 - days);
        var counts = db.AnswerCounts.AsNoTracking().Where(count => count.Day >= from);
        var spared = await counts.SumAsync(count => count.Accepted, cancellationToken);
        var uses = await counts
            .GroupBy(count => new { count.ArticleId, count.SubcategoryCode })
            .Select(pair => new { pair.Key.ArticleId, pair.Key.SubcategoryCode, Shown = pair.Sum(count => count.Shown), Accepted = pair.Sum(count => count.Accepted) })
            .OrderByDescending(pair => pair.Shown).ThenBy(pair => pair.ArticleId).ThenBy(pair => pair.SubcategoryCode)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return new AnswerReport(spared, uses.ConvertAll(pair => new AnswerUse(pair.ArticleId, pair.SubcategoryCode, pair.Shown, pair.Accepted)));
    }
}
