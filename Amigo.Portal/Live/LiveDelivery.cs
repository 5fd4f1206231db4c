using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Live;

/// <summary>Tells open pages of changes: one query for the requests that changed, one for each session that is about to be told.</summary>
internal sealed partial class LiveDelivery(
    LiveHub hub, RuleStore rules, IServiceScopeFactory scopes, TimeProvider clock, ILogger<LiveDelivery> logger)
{
    public async Task DeliverAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellationToken)
    {
        var open = hub.Open();
        if (open.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var after = await ReadAsync(scope.ServiceProvider, changes, cancellationToken);
        foreach (var pages in open.GroupBy(connection => connection.SessionKey))
            await TellAsync(scope.ServiceProvider, pages.Key, [.. pages], changes, after, cancellationToken);
    }

    /// <summary>Tells a page just opened of what changed while it was on its way.</summary>
    /// <param name="made">When it was made.</param>
    public async Task CatchUpAsync(LiveConnection connection, DateTime made, CancellationToken cancellationToken)
    {
        if (hub.Since(made) is not { } missed)
        {
            connection.Offer(LiveEvent.ChangeOf(connection.Topic));
            return;
        }

        if (missed.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var after = await ReadAsync(scope.ServiceProvider, missed, cancellationToken);
        if (Find(connection, missed, after) is { } happened)
            connection.Offer(happened);
    }

    private static async Task<Dictionary<int, TicketFacts>> ReadAsync(
        IServiceProvider services, IReadOnlyList<LiveChange> changes, CancellationToken cancellationToken)
    {
        var numbers = changes.Select(change => change.Number).Distinct().ToList();
        return await services.GetRequiredService<AmigoDbContext>().Tickets
            .Where(ticket => numbers.Contains(ticket.Number))
            .Select(TicketFactsMapping.Projection)
            .ToDictionaryAsync(ticket => ticket.Number, cancellationToken);
    }

    /// <summary>Most sessions are not concerned and cost no query; the others are read again first, since a role may have gone.</summary>
    private async Task TellAsync(
        IServiceProvider services,
        string sessionKey,
        IReadOnlyList<LiveConnection> pages,
        IReadOnlyList<LiveChange> changes,
        Dictionary<int, TicketFacts> after,
        CancellationToken cancellationToken)
    {
        foreach (var page in pages)
            page.Ticket = after.GetValueOrDefault(page.Topic.Number) ?? page.Ticket;
        if (!pages.Any(page => Find(page, changes, after) is not null))
            return;
        var viewer = await services.GetRequiredService<SessionService>().FindViewerAsync(sessionKey, cancellationToken);
        foreach (var page in pages)
        {
            if (viewer is null)
            {
                page.End();
                continue;
            }

            page.Recognise(viewer);
            if (Find(page, changes, after) is not { } happened)
                continue;
            page.Offer(happened);
            // Its own reader's arrival, gathered with the change, is no news to the page.
            if (changes.Any(change => change.Kind == LiveChangeKind.Presence && IsTold(page, change, after.GetValueOrDefault(change.Number))))
                page.Present = null;
        }
    }

    private LiveEvent? Find(LiveConnection page, IReadOnlyList<LiveChange> changes, Dictionary<int, TicketFacts> after)
    {
        var told = changes.Where(change => IsTold(page, change, after.GetValueOrDefault(change.Number))).Select(change => change.Kind).ToHashSet();
        if (told.Count == 0)
            return null;
        return told.All(kind => kind == LiveChangeKind.Presence) ? LiveEvent.PresenceOn(page.Topic) : LiveEvent.ChangeOf(page.Topic);
    }

    private bool IsTold(LiveConnection page, LiveChange change, TicketFacts? after)
    {
        try
        {
            return LiveAudience.IsTold(page.Topic, page.Facts, change, after, rules.Current, clock.GetUtcNow().UtcDateTime);
        }
        catch (RuleEvaluationException failure)
        {
            LogRuleFailed(logger, change.Number, failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A rule failed on ticket {Ticket}: nobody is told that it changed")]
    private static partial void LogRuleFailed(ILogger logger, int ticket, Exception failure);
}
