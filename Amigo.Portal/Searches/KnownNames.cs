using System.Collections.Frozen;
using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Searches;

/// <summary>Takes the full names of the people whom the portal knows out of the words of searches. Names are kept as hashes, read once in a while.</summary>
public sealed class KnownNames(TimeProvider clock) : IDisposable
{
    private const int MostWords = 5;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private FrozenSet<int> names = [];
    private DateTimeOffset? readAt;

    /// <summary>The words without any run of them that is somebody's first and last names, in either order.</summary>
    public async Task<string> LeaveOutAsync(AmigoDbContext db, string text, CancellationToken cancellationToken)
    {
        await ReadAsync(db, cancellationToken);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            for (var count = Math.Min(MostWords, words.Count - at); count >= 2; count--)
            {
                if (names.Contains(Hash(words.Skip(at).Take(count))))
                    words.RemoveRange(at, count);
            }
        }

        return string.Join(' ', words);
    }

    public void Dispose() => turn.Dispose();

    private async Task ReadAsync(AmigoDbContext db, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (now - readAt < Life)
                return;
            var hashes = new HashSet<int>();
            await foreach (var name in db.People.Select(person => person.DisplayName).AsAsyncEnumerable().WithCancellation(cancellationToken))
                hashes.Add(Hash(SearchWords.Split(name)));
            (names, readAt) = (hashes.ToFrozenSet(), now);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The same whatever the order of the words, which people change.</summary>
    private static int Hash(IEnumerable<string> words) => words.Order(StringComparer.Ordinal).Aggregate(0, HashCode.Combine);
}
