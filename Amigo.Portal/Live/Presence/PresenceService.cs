using Amigo.Portal.People;
using Amigo.Portal.TagHelpers;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Live.Presence;

/// <summary>Lets agents who treat the same request know that they are on it together; requesters neither see nor are seen.</summary>
internal sealed partial class PresenceService(
    IPresenceStore store, LiveHub hub, IServiceScopeFactory scopes, LiveSettings settings, TimeProvider clock, ILogger<PresenceService> logger)
{
    /// <summary>A page without a stream says nothing more: its reader is taken to be there for a while.</summary>
    private static readonly TimeSpan AfterPage = TimeSpan.FromMinutes(2);

    /// <summary>Time to come back: a page that is read again closes its stream and opens another.</summary>
    private static readonly TimeSpan AfterStream = TimeSpan.FromSeconds(15);

    /// <summary>Marks that a page is shown.</summary>
    /// <returns>The others on it, by name, none being empty; null for someone who does not treat the request.</returns>
    public async Task<string?> EnterAsync(Viewer viewer, Ticket ticket, CancellationToken cancellationToken) =>
        LiveAudience.Treats(viewer.ToFacts(), ticket.ToFacts()) ? await MarkAsync(ticket.Number, viewer, AfterPage, cancellationToken) : null;

    /// <summary>Marks that a page is still open, and tells it who came or went.</summary>
    public async Task BeatAsync(LiveConnection page, CancellationToken cancellationToken)
    {
        if (page.Ticket is not { } ticket || !LiveAudience.Treats(page.Facts, ticket))
            return;
        var others = await MarkAsync(ticket.Number, page.Viewer, settings.Heartbeat * 3, cancellationToken);
        if (page.Present != others)
            page.Offer(LiveEvent.PresenceOn(page.Topic));
        page.Present = others;
    }

    /// <summary>A stream was closed: unless another page of the same person shows the request, they are soon gone.</summary>
    public async Task LeaveAsync(LiveConnection page)
    {
        if (page.Ticket is not { } ticket || !LiveAudience.Treats(page.Facts, ticket))
            return;
        if (hub.Open().Any(other => other.Topic == page.Topic && other.Viewer.PersonId == page.Viewer.PersonId))
            return;
        try
        {
            await store.ShortenAsync(page.Topic.Number, page.Viewer.PersonId, Now + AfterStream, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // It expires by itself.
            LogNotShortened(logger, failure);
        }
    }

    public Task RemoveExpiredAsync(CancellationToken cancellationToken) => store.RemoveExpiredAsync(Now, cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<string> MarkAsync(int ticket, Viewer viewer, TimeSpan duration, CancellationToken cancellationToken)
    {
        var now = Now;
        var (isNew, names) = await store.MarkAsync(ticket, new PresentAgent(viewer.PersonId, viewer.DisplayName), now, now + duration, cancellationToken);
        var others = French.List(names);
        if (!isNew)
            return others;
        LiveChange[] came = [new(ticket, LiveChangeKind.Presence, Arrived: viewer.PersonId)];
        hub.Publish(came);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LiveNotices>().SendAsync(came, cancellationToken);
        return others;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An agent who left a page is not said to have")]
    private static partial void LogNotShortened(ILogger logger, Exception failure);
}
