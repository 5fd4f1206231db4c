using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>
/// Compares what two sets of rules make of requests, one after the other: by compiled rules, and only by those of which something changed.
/// </summary>
/// <remarks>For one thread. What repeats is kept, and a request for which nothing changes costs no memory.</remarks>
internal sealed class TicketComparison
{
    private const string CatalogueTeam = "l’équipe du catalogue";

    private readonly RuleSet _before;
    private readonly RuleSet _after;
    private readonly DateTime _now;
    private readonly HashSet<RuleTopic> _changed;
    private readonly TabComparison _tabs;
    private readonly Dictionary<(string, string), (string Before, string After)?> _priorities = [];

    public TicketComparison(RuleSet before, RuleSet after, DateTime now)
    {
        (_before, _after, _now) = (before, after, now);
        _changed = [.. RuleDifference.Between(before, after).Changes.Select(change => change.Topic)];
        _tabs = new TabComparison(before, after, new SimulatedPeople(), now);
        Kinds = [.. Enum.GetValues<SimulationKind>().Where(CanChange)];
    }

    /// <summary>What may change at all: the rest need not be asked of any request.</summary>
    public IReadOnlyList<SimulationKind> Kinds { get; }

    /// <summary>What becomes of a request, in French; null for nothing.</summary>
    public (string Before, string After)? Of(SimulationKind kind, TicketFacts ticket) => kind switch
    {
        SimulationKind.Tab => _tabs.Of(ticket),
        SimulationKind.Priority => Priorities(ticket),
        SimulationKind.Team => Teams(ticket),
        SimulationKind.Delay => Delays(ticket),
        _ => Closings(ticket),
    };

    private bool CanChange(SimulationKind kind) => kind switch
    {
        SimulationKind.Tab => !_tabs.IsSame,
        SimulationKind.Priority => _changed.Contains(RuleTopic.Priorities) || _changed.Contains(RuleTopic.Values),
        SimulationKind.Team => _changed.Contains(RuleTopic.FirstTeam),
        SimulationKind.Delay => _changed.Contains(RuleTopic.Delays) || _changed.Contains(RuleTopic.Hours),
        _ => _changed.Contains(RuleTopic.Closing),
    };

    private (string, string)? Priorities(TicketFacts ticket)
    {
        var cell = (ticket.Impact, ticket.Urgency);
        if (!_priorities.TryGetValue(cell, out var change))
            _priorities[cell] = change = Unless(Priority(_before, cell), Priority(_after, cell));
        return change;
    }

    private (string, string)? Teams(TicketFacts ticket)
    {
        var opened = ticket with { Status = "", TeamCode = "", AgentId = null };
        return Unless(_before.FirstTeamOf(opened, CatalogueTeam), _after.FirstTeamOf(opened, CatalogueTeam));
    }

    private (string, string)? Delays(TicketFacts ticket)
    {
        var (old, young) = (_before.Deadlines.Of(ticket), _after.Deadlines.Of(ticket));
        return old == young ? null : (Words(old), Words(young));
    }

    private (string, string)? Closings(TicketFacts ticket)
    {
        var (old, young) = (_before.AutoClose.IsMatch(ticket, ViewerFacts.Clock, _now), _after.AutoClose.IsMatch(ticket, ViewerFacts.Clock, _now));
        return old == young ? null : (Words(old), Words(young));
    }

    private static (string, string)? Unless(string old, string young) => old == young ? null : (old, young);

    private static string Priority(RuleSet rules, (string Impact, string Urgency) cell)
    {
        var isKnown = rules.Impacts.Any(value => value.Code == cell.Impact) && rules.Urgencies.Any(value => value.Code == cell.Urgency);
        var code = isKnown ? rules.Priority(cell.Impact, cell.Urgency).Value : "";
        return rules.Priorities.FirstOrDefault(value => value.Code == code)?.Label ?? "aucune";
    }

    private static string Words(Delays delays) => $"prise en charge {Hours(delays.Take)}, résolution {Hours(delays.Resolve)}";

    private static string Words(bool closes) => closes ? "se ferme maintenant" : "ne se ferme pas";

    private static string Hours(TimeSpan? delay) => delay is { } value ? $"{value.TotalHours.ToString("0.#", Text.French)}\u00A0h" : "sans délai";
}
