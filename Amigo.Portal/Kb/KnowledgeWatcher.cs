using System.Diagnostics;

namespace Amigo.Portal.Kb;

/// <summary>
/// Takes up what changes in the knowledge folder. The system tells at once of changes made on this machine; a slow comparison finds those
/// that it does not tell of, as on network folders. Time here is the machine's, not the portal's clock: files change when they do.
/// </summary>
public sealed partial class KnowledgeWatcher(KnowledgeStore store, PortalPaths paths, ILogger<KnowledgeWatcher> logger) : BackgroundService
{
    /// <summary>Programs save a file, or many, in several steps: all is read when nothing has moved for so long…</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>…or when it has moved for so long without a rest.</summary>
    private static readonly TimeSpan LongestMove = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Comparison = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim moves = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watch = Watch();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (await moves.WaitAsync(Comparison, stoppingToken))
                {
                    await SettleAsync(stoppingToken);
                }
                else if (FolderPrint.Of(paths.Knowledge) == store.State.Print)
                {
                    continue;
                }
                else
                {
                    // Nobody told: the folder may have been replaced under the watch, or come back.
                    watch?.Dispose();
                    watch = Watch();
                }

                await ReloadAsync(stoppingToken);
            }
        }
        finally
        {
            watch?.Dispose();
        }
    }

    private async Task SettleAsync(CancellationToken stoppingToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < LongestMove && await moves.WaitAsync(Quiet, stoppingToken))
        {
        }
    }

    private async Task ReloadAsync(CancellationToken stoppingToken)
    {
        try
        {
            await store.ReloadAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last good knowledge serves on, and the next change has its chance.
            LogNotReloaded(logger, exception);
        }
    }

    /// <summary>Null where the system cannot watch: the comparison is left.</summary>
    private FileSystemWatcher? Watch()
    {
        FileSystemWatcher? watch = null;
        try
        {
            watch = new FileSystemWatcher(paths.Knowledge)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watch.Changed += (_, change) => Tell(change.Name);
            watch.Created += (_, change) => Tell(change.Name);
            watch.Deleted += (_, change) => Tell(change.Name);
            watch.Renamed += (_, change) => Tell(change.Name, change.OldName);
            // Too many at once to be told one by one: something moved, and that is enough.
            watch.Error += (_, _) => moves.Release();
            watch.EnableRaisingEvents = true;
            return watch;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            watch?.Dispose();
            LogNotWatched(logger, Comparison.TotalSeconds, exception);
            return null;
        }
    }

    private void Tell(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            // Hidden files are where editors, and the portal itself, write first.
            if (name is not null && !Path.GetFileName(name.AsSpan()).StartsWith('.'))
            {
                moves.Release();
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The knowledge folder could not be read again")]
    private static partial void LogNotReloaded(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The system cannot watch the knowledge folder: it is compared every {Seconds} s")]
    private static partial void LogNotWatched(ILogger logger, double seconds, Exception exception);
}
