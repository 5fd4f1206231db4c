using Amigo.Portal.Reloading;

namespace Amigo.Portal.Kb;

/// <summary>Keeps the knowledge in force like its folder.</summary>
public sealed class KnowledgeWatcher(KnowledgeStore store, PortalPaths paths, ILogger<KnowledgeWatcher> logger) : FolderWatcher(paths.Knowledge, logger)
{
    protected override FolderPrint LastPrint => store.State.Print;

    protected override Task ReloadAsync(CancellationToken stoppingToken) => store.ReloadAsync(stoppingToken);
}
