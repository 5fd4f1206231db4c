using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Searches;

/// <summary>Writes what <see cref="SearchLogQueue"/> holds, in batches, off the way of every request.</summary>
public sealed partial class SearchLogWriter(
    SearchLogQueue queue, KnownNames names, IServiceScopeFactory scopes, WriteQueue writes, TimeProvider clock, ILogger<SearchLogWriter> logger) : BackgroundService
{
    private const int Batch = 200;

    /// <summary>A click counts for a search of that day or, past midnight, of the day before.</summary>
    private const int DaysToClick = 1;

    /// <summary>Writes all that waits now.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var batch = new List<object>(Batch);
        while (queue.Reader.TryRead(out var item))
        {
            batch.Add(item);
            if (batch.Count < Batch)
                continue;
            await WriteAsync(batch, cancellationToken);
            batch.Clear();
        }

        if (batch.Count > 0)
            await WriteAsync(batch, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await queue.Reader.WaitToReadAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // What is lost is a count; the next batch has its chance.
                LogLost(logger, exception);
            }
        }
    }

    private async Task WriteAsync(List<object> batch, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AmigoDbContext>();
        var oldest = SearchMoment.Day(clock.GetUtcNow().UtcDateTime).AddDays(-DaysToClick);
        var searches = batch.OfType<SearchLog>().ToList();
        foreach (var search in searches)
            search.Words = await names.LeaveOutAsync(db, search.Words, cancellationToken);
        await writes.RunAsync(db, async () =>
        {
            db.AddRange(searches.Where(search => search.Words.Length > 0));
            await db.SaveChangesAsync(cancellationToken);
            foreach (var click in batch.OfType<SearchClick>())
            {
                await db.Searches
                    .Where(search => search.Id == click.Search && search.ClickedId == null && search.Day >= oldest && search.Results >= click.Rank)
                    .ExecuteUpdateAsync(
                        search => search.SetProperty(one => one.ClickedRank, click.Rank).SetProperty(one => one.ClickedId, click.Id), cancellationToken);
            }
        }, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some searches were not logged")]
    private static partial void LogLost(ILogger logger, Exception exception);
}
