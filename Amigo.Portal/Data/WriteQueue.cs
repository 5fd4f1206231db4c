namespace Amigo.Portal.Data;

/// <summary>
/// Every write goes through here, one transaction each. SQLite has one writer: requests queue in order on this side
/// instead of meeting "database is locked" on the other. PostgreSQL locks rows and needs no queue.
/// </summary>
public sealed class WriteQueue(bool isSingleWriter) : IDisposable
{
    private readonly SemaphoreSlim? _turn = isSingleWriter ? new(1, 1) : null;

    /// <summary>Runs <paramref name="work"/> in a transaction and commits it; an exception rolls it back.</summary>
    public async Task<T> RunAsync<T>(AmigoDbContext db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (_turn is not null)
            await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await work();
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _turn?.Release();
        }
    }

    public Task RunAsync(AmigoDbContext db, Func<Task> work, CancellationToken cancellationToken) =>
        RunAsync(db, async () => { await work(); return true; }, cancellationToken);

    public void Dispose() => _turn?.Dispose();
}
