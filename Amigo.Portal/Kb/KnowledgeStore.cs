using System.Diagnostics;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Reloading;

namespace Amigo.Portal.Kb;

/// <summary>The knowledge in force. A request takes it once and keeps it: a reload swaps the whole. Safe for any number of threads.</summary>
public sealed partial class KnowledgeStore : IDisposable
{
    private readonly PortalPaths paths;
    private readonly TimeProvider clock;
    private readonly ILogger<KnowledgeStore> logger;
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile KnowledgeState state;

    /// <exception cref="PortalStartException">The catalogue is unusable: the portal cannot start without one.</exception>
    public KnowledgeStore(PortalPaths paths, TimeProvider clock, ILogger<KnowledgeStore> logger)
    {
        (this.paths, this.clock, this.logger) = (paths, clock, logger);
        state = Read(null);
    }

    public KnowledgeBase Current => state.Knowledge;

    public KnowledgeState State => state;

    /// <summary>
    /// Reads the folder again, one reading at a time and never on the caller's thread. What cannot be read leaves its last good version in
    /// force; errors are logged and told by <see cref="State"/>.
    /// </summary>
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            // The index that goes is left to the collector: searches may still be running on it.
            state = await Task.Run(() => Read(state), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private KnowledgeState Read(KnowledgeState? last)
    {
        var print = FolderPrint.Of(paths.Knowledge);
        var start = Stopwatch.GetTimestamp();
        var load = KnowledgeBase.Load(paths.Knowledge, last?.Knowledge);
        var duration = Stopwatch.GetElapsedTime(start);
        foreach (var error in load.Errors.Except(last?.Errors ?? []))
            LogError(logger, error);
        var now = clock.GetUtcNow().UtcDateTime;
        if (load.Knowledge is { } loaded)
        {
            LogLoaded(logger, loaded.Catalogue.Subcategories.Count, loaded.Sheets.Count, loaded.FaqCount, load.Errors.Count, (int)duration.TotalMilliseconds);
            return new KnowledgeState { Knowledge = loaded, LoadedAt = now, Duration = duration, ReadAt = now, Errors = load.Errors, Print = print };
        }

        return last is null
            ? throw new PortalStartException(
                $"Le catalogue de services est inutilisable :{Environment.NewLine}{string.Join(Environment.NewLine, load.Errors)}")
            : last with { ReadAt = now, Errors = load.Errors, Print = print };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Knowledge file not taken up: {Error}")]
    private static partial void LogError(ILogger logger, KbError error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Knowledge loaded: {Leaves} leaves, {Sheets} sheets, {Faq} FAQ entries, {Errors} errors, in {Milliseconds} ms")]
    private static partial void LogLoaded(ILogger logger, int leaves, int sheets, int faq, int errors, int milliseconds);
}
