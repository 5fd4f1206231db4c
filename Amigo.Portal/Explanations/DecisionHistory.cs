using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Explanations;

/// <summary>Finds in the journal which rule gave a request what it has, and asks the rules in force again.</summary>
internal static class DecisionHistory
{
    public static PastDecision PriorityOf(Ticket ticket, TicketDetail detail, IReadOnlyList<DecisionLine> journal, RuleSet rules)
    {
        var now = rules.TracePriority(ticket.Impact, ticket.Urgency);
        var name = detail.PriorityRule;
        // A change of qualification gives the priority again.
        var line = journal.LastOrDefault(line => line.RuleName == name && line.Transition is JournalEntry.Opening or JournalEntry.Qualification);
        return new PastDecision(ticket.Priority, ReferenceOf(name, line, now), line?.At, line?.Transition ?? JournalEntry.Opening, now);
    }

    public static PastDecision TeamOf(Ticket ticket, TicketDetail detail, IReadOnlyList<DecisionLine> journal, RuleSet rules, FactNames names)
    {
        var opening = ticket.ToFacts() with
        {
            Status = rules.InitialStatus.Code,
            TeamCode = "",
            AgentId = null,
            ResolvedAt = null,
            LastAnswerAt = null,
            WaitingUntil = null,
        };
        var now = rules.TraceFirstTeam(opening, names.Catalogue.FindSubcategory(ticket.SubcategoryCode)?.Team.Code, names.Of);
        var line = journal.LastOrDefault(line => line.Team is not null);
        if (line is null || line.Transition == JournalEntry.Opening)
            return new PastDecision(ticket.Team, ReferenceOf(detail.TeamRule, line, now), line?.At, JournalEntry.Opening, now);
        var rule = line.RuleName is null ? null : new RuleReference(line.RuleFile ?? "", line.RuleName, line.RuleVersion ?? "");
        return new PastDecision(ticket.Team, rule, line.At, line.Transition, now);
    }

    /// <summary>The opening has one line for the priority and the team: the version is that of both.</summary>
    private static RuleReference? ReferenceOf(string name, DecisionLine? line, ChoiceTrace now) =>
        now.Deciding is { } deciding ? new RuleReference(deciding.Rule.File, name, line?.RuleVersion ?? "") : null;
}
