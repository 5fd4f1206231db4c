using System.Threading.Channels;

namespace Amigo.Portal.Searches;

/// <summary>A result of a search was opened.</summary>
public sealed record SearchClick(long Search, int Rank, string Id);

/// <summary>
/// What waits to be written about searches. Pages only drop things here; when the database is slower than people, what comes is
/// forgotten rather than waited for.
/// </summary>
public sealed class SearchLogQueue
{
    private const int Capacity = 2_000;

    private readonly Channel<object> channel = Channel.CreateBounded<object>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = false });

    public void Add(SearchLog search) => channel.Writer.TryWrite(search);

    public void Add(SearchClick click) => channel.Writer.TryWrite(click);

    internal ChannelReader<object> Reader => channel.Reader;
}
