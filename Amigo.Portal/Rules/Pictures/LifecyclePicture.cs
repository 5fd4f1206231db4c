using Amigo.Rules;

namespace Amigo.Portal.Rules.Pictures;

/// <summary>The lifecycle of one set of rules, or of two laid over each other, as what is to be drawn of it.</summary>
public sealed record LifecyclePicture(IReadOnlyList<PictureStatus> Statuses, IReadOnlyList<PictureArrow> Arrows)
{
    /// <summary>Past so many, a drawing would help nobody and its making would take time: the table is left.</summary>
    private const int MostStatuses = 40;
    private const int MostArrows = 160;

    public bool CanBeDrawn => Statuses.Count <= MostStatuses && Arrows.Count <= MostArrows;

    /// <param name="rules">The set.</param>
    /// <param name="counts">How many requests there are by status; null when that is not the question.</param>
    /// <param name="role">Whose transitions stand out; null for everyone's.</param>
    public static LifecyclePicture Of(RuleSet rules, IReadOnlyDictionary<string, int>? counts, LifecycleRole? role)
    {
        var reach = role?.ReachIn(rules);
        return new LifecyclePicture(
            [.. rules.Statuses.Select(status => new PictureStatus(status) { Count = counts is null ? null : counts.GetValueOrDefault(status.Code) })],
            [.. Edges(rules).GroupBy(edge => (edge.From, edge.Edge.To)).Select(group => new PictureArrow(
                group.Key.From, group.Key.To,
                [.. group.GroupBy(edge => edge.Edge.Code).Select(step => Step([.. step.Select(edge => edge.Edge)]) with
                {
                    IsFaded = reach is not null && !step.Any(edge => reach.Contains((edge.Edge.Rule, edge.From ?? ""))),
                })]))]);
    }

    /// <summary>Both sets of a difference on one picture, what comes, goes or changes marked.</summary>
    public static LifecyclePicture Of(RuleDifference difference)
    {
        var (before, after) = (difference.Before, difference.After);
        var (old, young) = (Of(before, null, null), Of(after, null, null));
        var (was, becomes) = (old.Arrows.ToDictionary(arrow => (arrow.From, arrow.To)), young.Arrows.ToDictionary(arrow => (arrow.From, arrow.To)));
        var steps = ChangedSteps(difference);
        var known = after.Statuses.Select(status => status.Code).ToHashSet();
        var changed = difference.Changes.Where(change => change is { Topic: RuleTopic.Statuses, Kind: ChangeKind.Changed }).Select(change => change.Code).ToHashSet();
        return new LifecyclePicture(
            [
                .. after.Statuses.Select(status => new PictureStatus(status) { Change = before.FindStatus(status.Code) is null ? ChangeKind.Added : changed.Contains(status.Code) ? ChangeKind.Changed : null }),
                .. before.Statuses.Where(status => !known.Contains(status.Code)).Select(status => new PictureStatus(status) { Change = ChangeKind.Removed }),
            ],
            [.. was.Keys.Union(becomes.Keys).Select(ends => Merge(was.GetValueOrDefault(ends), becomes.GetValueOrDefault(ends), steps))]);
    }

    private static PictureArrow Merge(PictureArrow? old, PictureArrow? young, HashSet<(string, string?, string)> changed)
    {
        var arrow = young ?? old!;
        var (was, becomes) = (old?.Steps ?? [], young?.Steps ?? []);
        return arrow with
        {
            Steps =
            [
                .. becomes.Select(step => step with
                {
                    Change = was.All(other => other.Code != step.Code) ? ChangeKind.Added
                        : changed.Contains((step.Code, arrow.From, arrow.To)) ? ChangeKind.Changed : null,
                }),
                .. was.Where(step => becomes.All(other => other.Code != step.Code)).Select(step => step with { Change = ChangeKind.Removed }),
            ],
        };
    }

    /// <summary>Code, start and end of the steps of which some rule, on either side, is not what it was.</summary>
    private static HashSet<(string, string?, string)> ChangedSteps(RuleDifference difference)
    {
        var rules = difference.Changes
            .Where(change => change.Topic is RuleTopic.Transitions or RuleTopic.Closing).Select(change => (change.Topic, change.Code)).ToHashSet();
        return
        [
            .. Edges(difference.Before).Concat(Edges(difference.After))
                .Where(edge => rules.Contains((RuleTopic.Transitions, edge.Edge.Rule.Rule)) || rules.Contains((RuleTopic.Closing, edge.Edge.Rule.Rule)))
                .Select(edge => (edge.Edge.Code, edge.From, edge.Edge.To)),
        ];
    }

    private static IEnumerable<(string? From, Transition Edge)> Edges(RuleSet rules) =>
        rules.Transitions.SelectMany(edge => edge.From.Cast<string?>().DefaultIfEmpty(null), (edge, from) => (from, edge));

    private static PictureStep Step(List<Transition> edges) =>
        new(edges[0].Code, edges[0].Label, [.. edges.Select(edge => edge.Actor).Distinct().Order()]);
}
