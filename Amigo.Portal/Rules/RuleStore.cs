using Amigo.Portal.Kb;
using Amigo.Portal.Reloading;
using Amigo.Rules;

namespace Amigo.Portal.Rules;

/// <summary>
/// Holds the rules in force and swaps them whole. What decides takes a <see cref="RuleBook"/>, so that a change never falls in the middle
/// of a decision.
/// </summary>
public sealed partial class RuleStore : FolderStore<RuleState>
{
    private readonly PortalPaths paths;
    private readonly KnowledgeStore knowledge;
    private readonly TimeProvider clock;
    private readonly ILogger<RuleStore> logger;

    /// <exception cref="PortalStartException">No good version to start with: every error, one a line, as <c>file(line,column): message</c>.</exception>
    public RuleStore(PortalPaths paths, KnowledgeStore knowledge, TimeProvider clock, ILogger<RuleStore> logger)
    {
        (this.paths, this.knowledge, this.clock, this.logger) = (paths, knowledge, clock, logger);
        var print = FolderPrint.Of(paths.Rules);
        var load = RuleSet.Load(paths.Rules);
        var rules = load.Rules
            ?? throw new PortalStartException(
                $"Les règles de {paths.Rules} sont inutilisables :{Environment.NewLine}{string.Join(Environment.NewLine, load.Errors)}");
        // A catalogue that lost a team must not keep the portal from starting: what is amiss is said, and the rest works.
        var agreement = RuleAgreement.Of(rules, knowledge.Current);
        State = InForce(rules, agreement.Errors, Lines([.. load.Warnings, .. agreement.Warnings]), print);
        Log(State.Errors);
    }

    public RuleSet Current => State.Rules;

    protected override RuleState Read(RuleState last)
    {
        var print = FolderPrint.Of(paths.Rules);
        var load = RuleSet.Load(paths.Rules);
        var agreement = load.Rules is { } read ? RuleAgreement.Of(read, knowledge.Current) : new RuleAgreement([], []);
        // Once for each change: what is in force was asked of the database since.
        var untranslated = load.Rules is { } changed && changed.Version != last.Rules.Version ? RuleTranslation.Check(changed) : [];
        IReadOnlyList<string> errors = [.. Lines([.. load.Errors, .. untranslated]), .. agreement.Errors];
        var warnings = Lines([.. load.Warnings, .. agreement.Warnings]);
        Log([.. errors.Except(last.Errors)]);
        if (load.Rules?.Version == last.Rules.Version)
            return last with { ReadAt = Now, Errors = errors, Warnings = warnings, IsUpToDate = true, Print = print };
        if (load.Rules is not { } rules || errors.Count > 0)
            return last with { ReadAt = Now, Errors = errors, Warnings = warnings, IsUpToDate = false, Print = print };

        LogInForce(logger, rules.Version, last.Rules.Version);
        return InForce(rules, [], warnings, print);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private RuleState InForce(RuleSet rules, IReadOnlyList<string> errors, IReadOnlyList<string> warnings, FolderPrint print) =>
        new() { Rules = rules, LoadedAt = Now, ReadAt = Now, Errors = errors, Warnings = warnings, IsUpToDate = true, Print = print };

    private static IReadOnlyList<string> Lines(IReadOnlyList<RuleError> errors) => [.. errors.Select(error => error.ToString())];

    private void Log(IReadOnlyList<string> errors)
    {
        foreach (var error in errors)
            LogError(logger, error);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Rules not as they should be: {Error}")]
    private static partial void LogError(ILogger logger, string error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Rules {Version} are in force, after {Former}")]
    private static partial void LogInForce(ILogger logger, string version, string former);
}
