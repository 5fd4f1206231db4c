namespace Amigo.Portal.Live;

/// <summary>Bounds and rhythms of live updates.</summary>
public sealed record LiveSettings
{
    /// <summary>A browser opens six connections to a host over HTTP/1.1: two are always left for pages.</summary>
    public int MaximumPerPerson { get; init; } = 4;

    public int MaximumInAll { get; init; } = 2_000;

    /// <summary>Events that may wait for a page that does not read; one more and its stream is closed.</summary>
    public int MaximumWaiting { get; init; } = 8;

    /// <summary>Changes that may wait to be told; the oldest are forgotten beyond.</summary>
    public int MaximumChanges { get; init; } = 5_000;

    /// <summary>At each beat a stream says that it is alive, and its session and rights are read again.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long changes are gathered before they are told together.</summary>
    public TimeSpan Gathering { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>For how long a change is remembered, for pages made before it whose stream opens after it.</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromMinutes(1);
}
