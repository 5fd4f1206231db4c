using Amigo.Portal.TagHelpers;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Explanations;

/// <summary>
/// The same reasons in plain French, for who has to do with a request without treating it. They are the words of the rules, and tell only of
/// rules that are for such people: neither what agents may do nor what is promised of them.
/// </summary>
public sealed record PlainExplanation
{
    public required IReadOnlyList<string> Status { get; init; }

    public required IReadOnlyList<string> Priority { get; init; }

    public required IReadOnlyList<string> Team { get; init; }

    /// <summary>What the person may not do, by the name of the action.</summary>
    public required IReadOnlyList<(string Action, string Reason)> Refusals { get; init; }

    public static PlainExplanation Of(TicketExplanation explanation, Ticket ticket, RuleSet rules) => new()
    {
        Status = [.. TabsOf(explanation), .. ClosingOf(explanation, rules.Status(ticket.Status))],
        Priority = PriorityOf(explanation.Priority, ticket, rules),
        Team = TeamOf(explanation.Team, rules),
        Refusals = [.. explanation.Refused.Select(transition => (transition.Label, Reason: RefusalOf(transition, rules.Status(ticket.Status), rules)))
            .Where(refusal => refusal.Reason is not null)
            .Select(refusal => (refusal.Label, refusal.Reason!))],
    };

    private static IEnumerable<string> TabsOf(TicketExplanation explanation) => explanation.Tabs
        .Where(tab => tab.IsShown && tab.Tab.Board != Board.Agent)
        .Select(tab => Because($"Cette demande est dans «\u00A0{tab.Tab.Label}\u00A0»", tab.Rule.Reason));

    private static IEnumerable<string> ClosingOf(TicketExplanation explanation, Status status)
    {
        if (!status.IsTreated || status.IsFinal)
            yield break;
        if (explanation.ClosesAt is { } date)
            yield return Because($"Sans nouvelle, elle se fermera d’elle-même le {French.Date(date)}", explanation.Closing.Select(rule => rule.Label).FirstOrDefault());
        else
            yield return Because("Elle ne se fermera pas d’elle-même", explanation.ClosingInTheEnd.Select(rule => rule.Reason).FirstOrDefault());
    }

    private static string[] PriorityOf(PastDecision decision, Ticket ticket, RuleSet rules)
    {
        var given = $"Impact «\u00A0{LabelOf(rules.Impacts, ticket.Impact)}\u00A0» et urgence «\u00A0{LabelOf(rules.Urgencies, ticket.Urgency)}\u00A0»";
        var label = LabelOf(rules.Priorities, ticket.Priority);
        return decision.Now.Value is null || decision.Differs
            ? [$"{given}.", Dated($"La priorité «\u00A0{label}\u00A0» leur a été donnée", decision, "par une règle qui a changé depuis")]
            : [Sentence(decision.Now.Deciding?.Label ?? $"{given} : priorité «\u00A0{label}\u00A0»")];
    }

    private static string[] TeamOf(PastDecision decision, RuleSet rules) =>
        decision.Transition != JournalEntry.Opening ? [Dated($"Cette équipe l’a reçue par l’action «\u00A0{JournalLabels.Of(decision.Transition, rules)}\u00A0»", decision, "")]
        : decision.Now.Value is null || decision.Differs ? [Dated("Cette équipe l’a reçue à l’ouverture", decision, "par une règle qui a changé depuis")]
        : decision.Now.Deciding?.Reason is { } reason ? [Sentence(reason)]
        : ["Cette équipe est celle de la sous-catégorie."];

    /// <summary>Null when it is not for such people: an agent's action, or the clock's.</summary>
    private static string? RefusalOf(TransitionTrace transition, Status status, RuleSet rules)
    {
        var edges = transition.Edges.Where(edge => edge.Edge.Actor == TransitionActor.Requester && edge.IsForViewer).ToList();
        if (edges.Count == 0)
            return null;
        // Who may never do it is not told to wait for another status.
        if (!edges.Exists(edge => edge.IsAllowedOtherwise))
            return Sentence(edges.Select(edge => edge.Rule.Refusal ?? edge.Rule.Reason).OfType<string>().LastOrDefault() ?? "Une règle ne vous le permet pas");
        var wanted = edges.Where(edge => edge.IsAllowedOtherwise).SelectMany(edge => edge.Edge.From).Distinct().Select(code => $"«\u00A0{rules.Status(code).Label}\u00A0»").ToList();
        return $"La demande est «\u00A0{status.Label}\u00A0»\u00A0; cela se fait quand elle est {Or(wanted)}.";
    }

    private static string Or(List<string> items) => items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} ou {items[^1]}";

    private static string Because(string fact, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? $"{fact}." : $"{fact}\u00A0: {char.ToLower(reason[0], Text.French)}{Sentence(reason)[1..]}";

    private static string Dated(string fact, PastDecision decision, string end) =>
        string.Join(' ', new[] { fact, decision.At is { } at ? $"le {French.Date(at)}" : "", end }.Where(part => part.Length > 0)) + ".";

    private static string Sentence(string text) => text[^1] is '.' or '!' or '?' ? text : text + ".";

    private static string LabelOf(IReadOnlyList<ListValue> values, string code) => values.FirstOrDefault(value => value.Code == code)?.Label ?? code;
}
