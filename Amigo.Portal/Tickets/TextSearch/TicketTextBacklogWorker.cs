namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Brings an older database's requests into the index while the portal already answers.</summary>
public sealed partial class TicketTextBacklogWorker(IServiceScopeFactory scopes, ILogger<TicketTextBacklogWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private const int Between = 10_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the portal waits for the first await of each service.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(logger, exception);
                await Task.Delay(Rest, stoppingToken);
            }
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var said = int.MaxValue;
        var indexed = await scope.ServiceProvider.GetRequiredService<TicketTextBacklog>().RunAsync(TicketTextBacklog.BatchBesideOthers, left =>
        {
            if (left > 0 && said - left < Between)
                return;
            LogProgress(logger, left);
            said = left;
        }, cancellationToken);
        if (indexed > 0)
            LogDone(logger, indexed);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Full-text search: requests up to number {Left} are still to be indexed")]
    private static partial void LogProgress(ILogger logger, int left);

    [LoggerMessage(Level = LogLevel.Information, Message = "Full-text search: {Count} requests were indexed")]
    private static partial void LogDone(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Full-text search: indexing stopped and will start again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
