using System.Threading.Channels;
using Amigo.Portal.People;
using Amigo.Rules;

namespace Amigo.Portal.Live;

/// <summary>One open page: whose it is, what it shows, and the events it has not read yet.</summary>
internal sealed class LiveConnection(string sessionKey, Viewer viewer, LiveTopic topic, LiveHub hub, int maximumWaiting) : IDisposable
{
    private readonly Channel<LiveEvent> _waiting = Channel.CreateBounded<LiveEvent>(
        new BoundedChannelOptions(maximumWaiting) { SingleReader = true });

    public string SessionKey { get; } = sessionKey;

    public LiveTopic Topic { get; } = topic;

    public Viewer Viewer { get; private set; } = viewer;

    public ViewerFacts Facts { get; private set; } = viewer.ToFacts();

    /// <summary>The request that the page shows, as it was last read; null on the other pages.</summary>
    public TicketFacts? Ticket { get; set; }

    /// <summary>The other agents, as the page last named them; null when that is not known, and it is to be told again.</summary>
    public string? Present { get; set; }

    public IAsyncEnumerable<LiveEvent> ReadAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>The same person, with the roles they have now.</summary>
    public void Recognise(Viewer now) => (Viewer, Facts) = (now, now.ToFacts());

    /// <summary>A page that does not read its events loses its stream, and asks for all again when it comes back.</summary>
    public void Offer(LiveEvent happened)
    {
        if (!_waiting.Writer.TryWrite(happened))
            End();
    }

    /// <summary>Ends the stream once the waiting events are read.</summary>
    public void End() => _waiting.Writer.TryComplete();

    public void Dispose()
    {
        End();
        hub.Remove(this);
    }
}
