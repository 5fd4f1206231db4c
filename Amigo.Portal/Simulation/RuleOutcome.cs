using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>What one set of rules makes of requests, one after the other: compiled rules, and what repeats is kept.</summary>
internal sealed class RuleOutcome(RuleSet rules, DateTime now)
{
    private const string CatalogueTeam = "l’équipe du catalogue";

    private readonly TabMask _tabs = new(rules);
    private readonly Dictionary<(string, string), string> _priorities = [];

    /// <summary>In the order of <see cref="SimulationKind"/>; equal texts mean that nothing changes.</summary>
    public string[] Of(TicketFacts ticket) => [Tabs(ticket), Priority(ticket), Team(ticket), Delay(ticket), Closing(ticket)];

    private string Tabs(TicketFacts ticket)
    {
        var author = _tabs.For(ticket, new ViewerFacts { PersonId = ticket.AuthorId }, Board.Current, now);
        var team = _tabs.For(ticket, new ViewerFacts { PersonId = ticket.AgentId ?? int.MaxValue, Teams = [ticket.TeamCode] }, Board.Agent, now);
        var text = $"demandeur : {_tabs.Names(author)} ; équipe : {_tabs.Names(team)}";
        return ticket.BeneficiaryId is { } beneficiary
            ? $"{text} ; bénéficiaire : {_tabs.Names(_tabs.For(ticket, new ViewerFacts { PersonId = beneficiary }, Board.Current, now))}"
            : text;
    }

    private string Priority(TicketFacts ticket)
    {
        var cell = (ticket.Impact, ticket.Urgency);
        if (!_priorities.TryGetValue(cell, out var label))
        {
            var isKnown = rules.Impacts.Any(value => value.Code == ticket.Impact) && rules.Urgencies.Any(value => value.Code == ticket.Urgency);
            var code = isKnown ? rules.Priority(ticket.Impact, ticket.Urgency).Value : "";
            _priorities[cell] = label = rules.Priorities.FirstOrDefault(value => value.Code == code)?.Label ?? "aucune";
        }

        return label;
    }

    private string Team(TicketFacts ticket) => rules.FirstTeamOf(ticket with { Status = "", TeamCode = "", AgentId = null }, CatalogueTeam);

    private string Delay(TicketFacts ticket)
    {
        var delays = rules.Deadlines.Of(ticket);
        return $"prise en charge {Hours(delays.Take)}, résolution {Hours(delays.Resolve)}";
    }

    private string Closing(TicketFacts ticket) => rules.AutoClose.IsMatch(ticket, ViewerFacts.Clock, now) ? "se ferme maintenant" : "ne se ferme pas";

    private static string Hours(TimeSpan? delay) => delay is { } value ? $"{value.TotalHours.ToString("0.#", Text.French)} h" : "sans délai";
}
