using Amigo.Rules.Differences;

namespace Amigo.Rules;

/// <summary>
/// What changes from one set of rules to another: sentences in French, and the cells of the two tables that administrators know.
/// The form of the files, their order where it decides nothing and the examples are not compared.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RuleDifference
{
    private RuleDifference(RuleSet before, RuleSet after)
    {
        (Before, After) = (before, after);
        PriorityCells = PriorityDifference.Cells(before, after);
        TabCells = TabDifference.Cells(before, after);
        RuleChange[] changes =
        [
            .. StatusDifference.Of(before, after),
            .. TransitionDifference.Of(before, after),
            .. PriorityDifference.Of(before, after, PriorityCells),
            .. ValueDifference.Of(before, after),
            .. TabDifference.Of(before, after, TabCells),
            .. VisibilityDifference.Of(before, after),
            .. OfferDifference.Of(before, after),
            .. FirstTeamDifference.Of(before, after),
            .. DelayDifference.Of(before, after),
            .. HoursDifference.Of(before, after),
            .. NotificationDifference.Of(before, after),
        ];
        Changes = [.. changes.Select(change => change with { Sentence = Said.Typeset(change.Sentence) })];
    }

    /// <summary>The first set.</summary>
    public RuleSet Before { get; }

    /// <summary>The second set.</summary>
    public RuleSet After { get; }

    /// <summary>Everything that changes, topic by topic; each sentence once.</summary>
    public IReadOnlyList<RuleChange> Changes { get; }

    /// <summary>Every cell of both matrices of priorities, impact by impact.</summary>
    public IReadOnlyList<PriorityCell> PriorityCells { get; }

    /// <summary>Every cell of both tables of tabs and statuses, tab by tab.</summary>
    public IReadOnlyList<TabCell> TabCells { get; }

    /// <summary>Whether both sets decide, offer and say the same.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Compares two sets.</summary>
    /// <param name="before">The first, for example the one in force.</param>
    /// <param name="after">The second.</param>
    /// <exception cref="RuleEvaluationException">A rule failed on an ordinary ticket.</exception>
    public static RuleDifference Between(RuleSet before, RuleSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new RuleDifference(before, after);
    }
}
