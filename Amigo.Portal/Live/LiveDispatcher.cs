namespace Amigo.Portal.Live;

/// <summary>Gathers changes for an instant, then has them told together.</summary>
internal sealed partial class LiveDispatcher(LiveHub hub, LiveDelivery delivery, LiveSettings settings, ILogger<LiveDispatcher> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await hub.Changes.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(settings.Gathering, stoppingToken);
            var changes = new List<LiveChange>();
            while (hub.Changes.TryRead(out var change))
                changes.Add(change);
            try
            {
                await delivery.DeliverAsync(changes, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away, say: pages catch up at the next change, or when they are opened again.
                LogNotTold(logger, changes.Count, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} changes could not be told to open pages")]
    private static partial void LogNotTold(ILogger logger, int count, Exception failure);
}
