using System.Threading.Channels;
using Amigo.Portal.People;

namespace Amigo.Portal.Live;

/// <summary>The open pages of this node, and the changes they have not been told of. Thread-safe.</summary>
public sealed class LiveHub
{
    private const int MaximumRemembered = 1_000;

    /// <summary>How much later than it was read a page may say it was made: the time that took, and clocks of nodes that differ.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly HashSet<LiveConnection> _open = [];
    private readonly Queue<(DateTime At, LiveChange Change)> _recent = [];
    private readonly Channel<LiveChange> _changes;
    private readonly LiveSettings _settings;
    private readonly TimeProvider _clock;
    private readonly DateTime _started;
    private bool _isClosed;

    public LiveHub(LiveSettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        // A page says when it was made in whole milliseconds.
        _started = clock.GetUtcNow().UtcDateTime.AddMilliseconds(-1);
        _changes = Channel.CreateBounded<LiveChange>(
            new BoundedChannelOptions(settings.MaximumChanges) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });
    }

    internal ChannelReader<LiveChange> Changes => _changes.Reader;

    /// <summary>Null when this person, or everyone together, has too many pages open, or the portal is stopping.</summary>
    internal LiveConnection? TryAdd(string sessionKey, Viewer viewer, LiveTopic topic)
    {
        lock (_gate)
        {
            if (_isClosed || _open.Count >= _settings.MaximumInAll
                || _open.Count(other => other.Viewer.PersonId == viewer.PersonId) >= _settings.MaximumPerPerson)
                return null;
            var connection = new LiveConnection(sessionKey, viewer, topic, this, _settings.MaximumWaiting);
            _open.Add(connection);
            return connection;
        }
    }

    internal void Remove(LiveConnection connection)
    {
        lock (_gate)
            _open.Remove(connection);
    }

    internal IReadOnlyList<LiveConnection> Open()
    {
        lock (_gate)
            return [.. _open];
    }

    /// <summary>Keeps changes to tell of soon; when nobody listens, only for those about to.</summary>
    internal void Publish(IReadOnlyCollection<LiveChange> changes)
    {
        bool isHeard;
        lock (_gate)
        {
            var now = _clock.GetUtcNow().UtcDateTime;
            foreach (var change in changes.Where(change => change.Kind != LiveChangeKind.Presence))
                _recent.Enqueue((now, change));
            while (_recent.Count > MaximumRemembered || (_recent.TryPeek(out var oldest) && oldest.At < now - _settings.Memory))
                _recent.Dequeue();
            isHeard = _open.Count > 0;
        }

        foreach (var change in isHeard ? changes : [])
            _changes.Writer.TryWrite(change);
    }

    /// <summary>What changed since a page was made; null when that is longer ago than this node remembers.</summary>
    internal IReadOnlyList<LiveChange>? Since(DateTime made)
    {
        if (made < _started || made < _clock.GetUtcNow().UtcDateTime - _settings.Memory)
            return null;
        lock (_gate)
            return [.. _recent.Where(recent => recent.At >= made - Margin).Select(recent => recent.Change)];
    }

    /// <summary>Something may have been missed: every page asks again for what it shows.</summary>
    internal void RefreshAll()
    {
        foreach (var connection in Open())
            connection.Offer(LiveEvent.ChangeOf(connection.Topic));
    }

    /// <summary>Ends every stream, so that the portal can stop.</summary>
    internal void Close()
    {
        lock (_gate)
            _isClosed = true;
        foreach (var connection in Open())
            connection.End();
    }
}
