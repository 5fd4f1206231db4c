using Amigo.Portal.Data;
using Amigo.Portal.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Figures;

/// <summary>
/// Keeps on each node what the figures need of every request, so that no page of figures reads them all: they are read once, off the way of
/// any request, and then only those of which the journal says something new.
/// </summary>
public sealed partial class RequestFigures(
    IServiceScopeFactory scopes, RuleStore rules, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<RequestFigures> logger) : IDisposable
{
    /// <summary>How long a page waits for the first reading before it says that figures are on their way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Everything is read anew now and then: nothing that went by unseen lasts.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>Beyond that many new lines, reading everything anew is as fast and keeps nobody waiting.</summary>
    private const int MostChanges = 5_000;

    /// <summary>On PostgreSQL a line may appear after one of a higher number: that many are looked at again.</summary>
    private const int Overlap = 200;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private Task<RequestFigureSet>? loading;
    private RequestFigureSet? current;

    /// <summary>Whether figures were read, and when; null before that.</summary>
    internal DateTime? LoadedAt => current?.LoadedAt;

    /// <summary>Runs <paramref name="read"/> on figures that are up to date; null while they are first read.</summary>
    internal async Task<T?> ReadAsync<T>(Func<RequestFigureSet, T> read, CancellationToken cancellationToken)
        where T : class
    {
        if (Current() is not { } set)
        {
            var first = Loading();
            if (await Task.WhenAny(first, Task.Delay(Patience, cancellationToken)) != first)
                return null;
            set = await first;
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!await RefreshAsync(set, cancellationToken))
                Reload();
            return read(set);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>What can be read now; a set that is past its time serves until the next is there.</summary>
    private RequestFigureSet? Current()
    {
        lock (gate)
        {
            if (loading is { IsCompleted: true })
                (current, loading) = (loading.IsCompletedSuccessfully ? loading.Result : current, null);
            if (current is { } set && (set.RulesVersion != rules.Current.Version || Now - set.LoadedAt > Life))
                loading ??= Task.Run(LoadAsync);
            return current;
        }
    }

    private Task<RequestFigureSet> Loading()
    {
        lock (gate)
            return loading ??= Task.Run(LoadAsync);
    }

    private void Reload()
    {
        lock (gate)
            loading ??= Task.Run(LoadAsync);
    }

    private async Task<RequestFigureSet> LoadAsync()
    {
        var start = clock.GetTimestamp();
        try
        {
            var set = new RequestFigureSet(rules.Current.Version, Now);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RequestFigureReader>().ReadAllAsync(set, rules.Current, lifetime.ApplicationStopping);
            var elapsed = clock.GetElapsedTime(start);
            LogLoaded(logger, set.Rows.Length, elapsed);
            return set;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(logger, failure);
            throw;
        }
    }

    private async Task<bool> RefreshAsync(RequestFigureSet set, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var overlap = scope.ServiceProvider.GetRequiredService<AmigoDbContext>().Database.IsNpgsql() ? Overlap : 0;
        return await scope.ServiceProvider.GetRequiredService<RequestFigureReader>()
            .ReadChangedAsync(set, rules.Current, set.LastEntry - overlap, MostChanges, cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(Level = LogLevel.Information, Message = "Figures of {Count} requests read in {Elapsed}")]
    private static partial void LogLoaded(ILogger logger, int count, TimeSpan elapsed);

    [LoggerMessage(Level = LogLevel.Error, Message = "Figures could not be read")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
