using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Amigo.Portal.Data;
using Amigo.Portal.Live.Presence;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Live;

/// <summary>The stream that an open page listens to, one a page that is in view.</summary>
internal static class LiveEndpoint
{
    public const string Address = "~/evenements";
    private const string Route = "/evenements";

    /// <summary>The end of the year 9999.</summary>
    private const long LatestInstant = 253_402_300_799_999;

    public static void MapLive(this WebApplication portal)
    {
        var hub = portal.Services.GetRequiredService<LiveHub>();
        portal.Lifetime.ApplicationStopping.Register(hub.Close);
        portal.MapGet(Route, OpenAsync).RequireAuthorization();
    }

    /// <param name="vue">What the page shows: <see cref="LiveTopic"/>.</param>
    /// <param name="depuis">When the page was made, in milliseconds of Unix time.</param>
    /// <param name="presents">The other agents whom the page names.</param>
    private static async Task<IResult> OpenAsync(
        string? vue, string? depuis, string? presents, HttpContext context, LiveHub hub, LiveDelivery delivery, PresenceService presence, CancellationToken cancellationToken)
    {
        var viewer = context.FindViewer()!;
        if (!LiveTopic.TryParse(vue, out var topic) || (topic.View == LiveView.AgentQueues && !viewer.IsAgent && !viewer.IsAdministrator))
            return Results.NotFound();
        var ticket = topic.View == LiveView.Ticket ? await FindAsync(context, viewer, topic.Number, cancellationToken) : null;
        if (topic.View == LiveView.Ticket && ticket is null)
            return Results.NotFound();
        if (hub.TryAdd(context.FindSessionKey()!, viewer, topic) is not { } page)
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);

        context.Response.RegisterForDispose(page);
        (page.Ticket, page.Present) = (ticket, presents ?? "");
        await presence.BeatAsync(page, cancellationToken);
        await delivery.CatchUpAsync(page, InstantOf(depuis), cancellationToken);
        // Proxies would keep small events until they have enough of them.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(ReadAsync(page, presence, cancellationToken));
    }

    private static async Task<TicketFacts?> FindAsync(HttpContext context, Viewer viewer, int number, CancellationToken cancellationToken)
    {
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return await services.GetRequiredService<AmigoDbContext>().Tickets
            .Where(found => found.Number == number)
            .Where(services.GetRequiredService<RuleBook>().Current.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), now))
            .Select(TicketFactsMapping.Projection)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(
        LiveConnection page, PresenceService presence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            yield return new SseItem<string>(page.Topic.ToString(), LiveEvent.Opened) { ReconnectionInterval = NextTry() };
            await foreach (var happened in page.ReadAsync(cancellationToken))
                yield return new SseItem<string>(happened.Data, happened.Kind);
        }
        finally
        {
            page.Dispose();
            await presence.LeaveAsync(page);
        }
    }

    /// <summary>Not the same for all: a portal that starts again does not see everyone come back at once.</summary>
    private static TimeSpan NextTry() => TimeSpan.FromMilliseconds(Random.Shared.Next(2_000, 6_000));

    /// <summary>An instant that means nothing is one long ago.</summary>
    private static DateTime InstantOf(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < LatestInstant
            ? DateTimeOffset.FromUnixTimeMilliseconds(value).UtcDateTime
            : DateTime.UnixEpoch;
}
