using Amigo.Portal.Live.Presence;
using Amigo.Portal.People;

namespace Amigo.Portal.Live;

/// <summary>
/// At each beat: ends the streams of sessions that are over, gives the others the roles their person has now, says that the agents at
/// their pages are still there, and lets proxies know that the stream is alive.
/// </summary>
internal sealed partial class LiveHeart(
    LiveHub hub, LiveSettings settings, PresenceService presence, IServiceScopeFactory scopes, ILogger<LiveHeart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Heartbeat);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await BeatAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Nobody can say who still has a session: no stream outlives the doubt.
                LogFailed(logger, failure);
                foreach (var page in hub.Open())
                    page.End();
            }
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<SessionService>();
        foreach (var pages in hub.Open().GroupBy(page => page.SessionKey))
        {
            var viewer = await sessions.FindViewerAsync(pages.Key, cancellationToken);
            foreach (var page in pages)
            {
                if (viewer is null)
                {
                    page.End();
                    continue;
                }

                page.Recognise(viewer);
                await presence.BeatAsync(page, cancellationToken);
                page.Offer(LiveEvent.HeartbeatOn(page.Topic));
            }
        }

        await presence.RemoveExpiredAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sessions of open pages could not be read: their streams end")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
