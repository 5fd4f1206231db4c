using System.Diagnostics;

namespace Amigo.Portal.Reloading;

/// <summary>
/// Takes up what changes in a folder that administrators edit. The system tells at once of changes made on this machine; a slow comparison finds those
/// that it does not tell of, as on network folders. Time here is the machine's, not the portal's clock: files change when they do.
/// </summary>
public abstract partial class FolderWatcher(string folder, ILogger logger) : BackgroundService
{
    /// <summary>Programs save a file, or many, in several steps: all is read when nothing has moved for so long…</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>…or when it has moved for so long without a rest.</summary>
    private static readonly TimeSpan LongestMove = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Comparison = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim moves = new(0);

    /// <summary>What the folder looked like when it was last read.</summary>
    protected abstract FolderPrint LastPrint { get; }

    /// <summary>Reads the folder again; what cannot be used leaves what was in force.</summary>
    protected abstract Task ReloadAsync(CancellationToken stoppingToken);

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
                else if (FolderPrint.Of(folder) == LastPrint)
                {
                    continue;
                }
                else
                {
                    // Nobody told: the folder may have been replaced under the watch, or come back.
                    watch?.Dispose();
                    watch = Watch();
                }

                await TakeUpAsync(stoppingToken);
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

    private async Task TakeUpAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ReloadAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What was in force serves on, and the next change has its chance.
            LogNotReloaded(logger, folder, exception);
        }
    }

    /// <summary>Null where the system cannot watch: the comparison is left.</summary>
    private FileSystemWatcher? Watch()
    {
        FileSystemWatcher? watch = null;
        try
        {
            watch = new FileSystemWatcher(folder)
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
            LogNotWatched(logger, folder, Comparison.TotalSeconds, exception);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "{Folder} could not be read again")]
    private static partial void LogNotReloaded(ILogger logger, string folder, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The system cannot watch {Folder}: it is compared every {Seconds} s")]
    private static partial void LogNotWatched(ILogger logger, string folder, double seconds, Exception exception);
}
