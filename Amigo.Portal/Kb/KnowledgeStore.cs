using System.Diagnostics;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Reloading;

namespace Amigo.Portal.Kb;

/// <summary>The knowledge in force. A request takes it once and keeps it.</summary>
public sealed partial class KnowledgeStore : FolderStore<KnowledgeState>
{
    private readonly PortalPaths paths;
    private readonly TimeProvider clock;
    private readonly ILogger<KnowledgeStore> logger;

    /// <exception cref="PortalStartException">The catalogue is unusable: the portal cannot start without one.</exception>
    public KnowledgeStore(PortalPaths paths, TimeProvider clock, ILogger<KnowledgeStore> logger)
    {
        (this.paths, this.clock, this.logger) = (paths, clock, logger);
        State = ReadAfter(null);
    }

    public KnowledgeBase Current => State.Knowledge;

    protected override KnowledgeState Read(KnowledgeState last) => ReadAfter(last);

    private KnowledgeState ReadAfter(KnowledgeState? last)
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
