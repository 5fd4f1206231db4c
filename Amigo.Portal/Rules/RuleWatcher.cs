using Amigo.Portal.Reloading;

namespace Amigo.Portal.Rules;

/// <summary>Keeps the rules in force like their folder.</summary>
public sealed class RuleWatcher(RuleStore store, PortalPaths paths, ILogger<RuleWatcher> logger) : FolderWatcher(paths.Rules, logger)
{
    protected override FolderPrint LastPrint => store.State.Print;

    protected override Task ReloadAsync(CancellationToken stoppingToken) => store.ReloadAsync(stoppingToken);
}
