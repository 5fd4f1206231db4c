using System.Net;
using System.Net.ServerSentEvents;
using System.Threading.Channels;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Live;

/// <summary>The stream of an open page, read as a browser does.</summary>
public sealed class OpenStream : IAsyncDisposable
{
    private const string Heartbeat = "pouls";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _answer;
    private readonly Channel<SseItem<string>> _events = Channel.CreateUnbounded<SseItem<string>>();
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _reading;

    private OpenStream(HttpResponseMessage answer)
    {
        _answer = answer;
        _reading = ReadAsync();
    }

    public HttpResponseMessage Answer => _answer;

    /// <param name="made">When the page was made; by default, now.</param>
    public static async Task<OpenStream> OpenAsync(PortalFixture portal, Visitor visitor, string view, DateTimeOffset? made = null) =>
        await ReadAsync(await AskAsync(portal, visitor, view, made));

    public static async Task<OpenStream> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var stream = new OpenStream(answer);
        Assert.Equal("ouvert", (await stream.ReadOneAsync())?.EventType);
        return stream;
    }

    public static async Task<OpenStream> OpenAsync(PortalFixture portal, string login, string view) =>
        await OpenAsync(portal, await portal.SignedInAsync(login), view);

    public static Task<HttpResponseMessage> AskAsync(PortalFixture portal, Visitor visitor, string view, DateTimeOffset? made = null) =>
        visitor.Client.GetAsync(
            $"/evenements?vue={view}&depuis={(made ?? portal.Clock.GetUtcNow().AddSeconds(2)).ToUnixTimeMilliseconds()}",
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken);

    /// <summary>The next event that is not a heartbeat: kind and topic.</summary>
    public async Task<(string Kind, string Topic)> NextAsync()
    {
        while (await ReadOneAsync() is { } item)
        {
            if (item.EventType != Heartbeat)
                return (item.EventType, item.Data);
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>Nothing is said before two hearts have beaten from now on.</summary>
    public async Task AssertSilentAsync() => Assert.Empty(await ReadUntilSilentAsync());

    /// <summary>All that was said, up to two heart beats in silence from now on.</summary>
    public async Task<IReadOnlyList<(string Kind, string Topic)>> ReadUntilSilentAsync()
    {
        var events = new List<(string Kind, string Topic)>();
        while (_events.Reader.TryRead(out var past))
            Keep(past);
        for (var beats = 0; beats < 2;)
            beats = Keep(await ReadOneAsync() ?? throw new InvalidOperationException("The stream ended.")) ? 0 : beats + 1;
        return events;

        bool Keep(SseItem<string> item)
        {
            if (item.EventType == Heartbeat)
                return false;
            events.Add((item.EventType, item.Data));
            return true;
        }
    }

    /// <summary>The server ends it, without another word.</summary>
    public async Task AssertEndedAsync()
    {
        while (await ReadOneAsync() is { } item)
            Assert.Equal((Heartbeat, item.Data), (item.EventType, item.Data));
    }

    public async ValueTask DisposeAsync()
    {
        // The answer goes once nobody reads it: a read begun on one that has gone is an error.
        await _closing.CancelAsync();
        await _reading;
        _answer.Dispose();
        _closing.Dispose();
    }

    private async Task<SseItem<string>?> ReadOneAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await _events.Reader.ReadAsync(patience.Token);
        }
        catch (ChannelClosedException)
        {
            return null;
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            await using var body = await _answer.Content.ReadAsStreamAsync(_closing.Token);
            await foreach (var item in SseParser.Create(body).EnumerateAsync(_closing.Token))
                _events.Writer.TryWrite(item);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The page is closed.
        }

        _events.Writer.TryComplete();
    }
}
