using Amigo.Rules.Evaluation;
using Amigo.Rules.Proofs;

namespace Amigo.Rules.Loading;

/// <summary>Everything a sound set of files holds.</summary>
internal sealed record RuleSetContent
{
    public required string Version { get; init; }

    public required IReadOnlyList<Status> Statuses { get; init; }

    public required ValueFile Values { get; init; }

    public required RuleGroup<TicketFacts> PriorityGroup { get; init; }

    public required IReadOnlyDictionary<string, string> PriorityOfRule { get; init; }

    public required TransitionSet Transitions { get; init; }

    public required IReadOnlyList<Tab> Tabs { get; init; }

    public required FilterRule Visibility { get; init; }

    public required IReadOnlyDictionary<string, RuleGroup<OfferFacts>> Offers { get; init; }

    public required RuleGroup<TicketFacts> FirstTeamGroup { get; init; }

    /// <summary>Team by rule name; null stands for the team of the catalogue leaf.</summary>
    public required IReadOnlyDictionary<string, string?> TeamOfRule { get; init; }

    public required FilterRule AutoClose { get; init; }

    public required string AutoCloseTarget { get; init; }

    public required IReadOnlyList<ClockSweep> Sweeps { get; init; }

    public required Deadlines Deadlines { get; init; }

    public required NotificationRules Notifications { get; init; }

    public required IReadOnlyList<CatalogueMention> Mentions { get; init; }
}
