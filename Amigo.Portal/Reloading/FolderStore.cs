namespace Amigo.Portal.Reloading;

/// <summary>Holds what a folder says, and swaps it whole when the folder is read again. Safe for any number of threads.</summary>
/// <typeparam name="TState">What is held: immutable, for readers keep the one they took.</typeparam>
public abstract class FolderStore<TState> : IDisposable
    where TState : class
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile TState state = null!;

    /// <summary>Told after each reading, once <see cref="State"/> is what it made.</summary>
    public event Action? Reloaded;

    public TState State
    {
        get => state;
        // Once by the constructor that reads the folder first, then by each reading.
        protected init => state = value;
    }

    /// <summary>
    /// Reads the folder again, one reading at a time and never on the caller's thread. What cannot be used leaves what is in force; errors are
    /// logged and told by <see cref="State"/>.
    /// </summary>
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            // What goes is left to the collector: others may still be reading it.
            state = await Task.Run(() => Read(state), cancellationToken);
        }
        finally
        {
            turn.Release();
        }

        Reloaded?.Invoke();
    }

    public void Dispose()
    {
        turn.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What is to be in force now.</summary>
    protected abstract TState Read(TState last);
}
