using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Explanations;

/// <summary>Everything the rules decide of one request for one person, with their reasons. Reads no database: its caller brings the names.</summary>
public sealed record TicketExplanation
{
    /// <summary>The rules of visibility; one that holds suffices.</summary>
    public required IReadOnlyList<RuleTrace> Visibility { get; init; }

    public bool IsVisible => Visibility.Any(rule => rule.Holds);

    public required IReadOnlyList<TabExplanation> Tabs { get; init; }

    public required PastDecision Priority { get; init; }

    public required PastDecision Team { get; init; }

    public required DelayExplanation Delay { get; init; }

    /// <summary>The rules of automatic closing as they stand now.</summary>
    public required IReadOnlyList<RuleTrace> Closing { get; init; }

    /// <summary>The same once every delay is over: what keeps from closing a request that never will.</summary>
    public required IReadOnlyList<RuleTrace> ClosingInTheEnd { get; init; }

    /// <summary>When it closes by itself if nothing happens; null for never.</summary>
    public required DateTime? ClosesAt { get; init; }

    /// <summary>The other transitions that the clock makes by itself.</summary>
    public required IReadOnlyList<(Transition Transition, RuleTrace Rule)> Clock { get; init; }

    public required IReadOnlyList<TransitionTrace> Transitions { get; init; }

    public IEnumerable<TransitionTrace> Offered => Transitions.Where(transition => transition.Decision.IsAllowed);

    public IEnumerable<TransitionTrace> Refused => Transitions.Where(transition => !transition.Decision.IsAllowed);

    public static TicketExplanation Of(
        Ticket ticket, TicketDetail detail, IReadOnlyList<DecisionLine> journal, Viewer person, RuleSet rules, FactNames names, DateTime now)
    {
        var (facts, viewer) = (ticket.ToFacts(), person.ToFacts());
        var visibility = rules.Visibility.Trace(facts, viewer, now, names.Of);
        var isVisible = visibility.Any(rule => rule.Holds);
        return new TicketExplanation
        {
            Visibility = visibility,
            Tabs = [.. rules.Tabs.Select(tab => tab.Filter.Trace(facts, viewer, now, names.Of)[0] is var rule && rule.Holds
                ? new TabExplanation(tab, rule, isVisible || tab.Board != Board.Agent)
                : new TabExplanation(tab, rule, IsShown: false))],
            Priority = DecisionHistory.PriorityOf(ticket, detail, journal, rules),
            Team = DecisionHistory.TeamOf(ticket, detail, journal, rules, names),
            Delay = DelayOf(ticket, facts, rules, names),
            Closing = rules.AutoClose.Trace(facts, ViewerFacts.Clock, now, names.Of),
            ClosingInTheEnd = rules.AutoClose.Trace(facts, ViewerFacts.Clock, now.AddDays(RuleSet.MaxAutoCloseDays), names.Of),
            ClosesAt = rules.AutoCloseDate(facts),
            Clock = [.. rules.Sweeps
                .Where(sweep => !rules.AutoClose.Rules.Contains(sweep.Transition.Rule))
                .Select(sweep => (sweep.Transition, sweep.Filter.Trace(facts, ViewerFacts.Clock, now, names.Of)[0]))],
            Transitions = rules.TraceTransitions(facts, viewer, now, names.Of),
        };
    }

    private static DelayExplanation DelayOf(Ticket ticket, TicketFacts facts, RuleSet rules, FactNames names)
    {
        var trace = rules.Deadlines.Trace(facts, names.Of);
        try
        {
            var decision = rules.Deadlines.Decide(facts);
            DateTime? Counted(TimeSpan? delay) => delay is { } time ? decision.Calendar.Add(ticket.CreatedAt, time) : null;
            return new(decision, trace, Counted(decision.Delays.Take), Counted(decision.Delays.Resolve));
        }
        catch (RuleEvaluationException)
        {
            // A page that explains must show the rule that fails, not fail with it.
            return new(null, trace, null, null);
        }
    }
}
