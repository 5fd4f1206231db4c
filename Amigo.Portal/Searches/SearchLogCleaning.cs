using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Searches;

/// <summary>Forgets searches older than what people were told.</summary>
public sealed class SearchLogCleaning(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var oldest = SearchMoment.Day(clock.GetUtcNow().UtcDateTime).AddMonths(-SearchLog.MonthsKept);
        return writes.RunAsync(db, () => db.Searches.Where(search => search.Day < oldest).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }
}
