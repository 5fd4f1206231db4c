using Amigo.Portal.Kb.Reading;

namespace Amigo.Portal.Kb;

/// <summary>The knowledge in force. A request takes <see cref="Current"/> once and keeps it: a reload swaps the whole.</summary>
public sealed partial class KnowledgeStore
{
    private readonly PortalPaths paths;
    private readonly ILogger<KnowledgeStore> logger;
    private volatile KnowledgeBase current;

    /// <exception cref="PortalStartException">The catalogue is unusable: the portal cannot start without one.</exception>
    public KnowledgeStore(PortalPaths paths, ILogger<KnowledgeStore> logger)
    {
        (this.paths, this.logger) = (paths, logger);
        var load = Load();
        current = load.Knowledge ?? throw new PortalStartException(
            $"Le catalogue de services est inutilisable :{Environment.NewLine}{string.Join(Environment.NewLine, load.Errors)}");
    }

    public KnowledgeBase Current => current;

    /// <summary>Reads the folder again; an unusable catalogue leaves the last good knowledge in force.</summary>
    public KnowledgeLoad Reload()
    {
        var load = Load();
        // The index that goes is left to the collector: searches may still be running on it.
        if (load.Knowledge is not null)
            current = load.Knowledge;
        return load;
    }

    private KnowledgeLoad Load()
    {
        var load = KnowledgeBase.Load(paths.Knowledge);
        foreach (var error in load.Errors)
            LogKnowledgeError(logger, error);
        if (load.Knowledge is { } loaded)
            LogLoaded(logger, loaded.Catalogue.Subcategories.Count, loaded.Sheets.Count, loaded.FaqCount, load.Errors.Count);
        return load;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Knowledge file left out: {Error}")]
    private static partial void LogKnowledgeError(ILogger logger, KbError error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Knowledge loaded: {Leaves} leaves, {Sheets} sheets, {Faq} FAQ entries, {Errors} errors")]
    private static partial void LogLoaded(ILogger logger, int leaves, int sheets, int faq, int errors);
}
