using Amigo.Rules;

namespace Amigo.Portal.Live;

/// <summary>
/// Who is told of a change: those whose page showed the request before it or shows it after, by the rules that make the page itself.
/// </summary>
internal static class LiveAudience
{
    /// <param name="after">The request as it is now; null when it is no longer there.</param>
    /// <exception cref="RuleEvaluationException">A rule failed: nobody can say, so the viewer is not told.</exception>
    public static bool IsTold(LiveTopic topic, ViewerFacts viewer, LiveChange change, TicketFacts? after, RuleSet rules, DateTime now)
    {
        if (topic.View == LiveView.Ticket && topic.Number != change.Number)
            return false;
        return change.Kind switch
        {
            LiveChangeKind.Public => IsShown(topic, viewer, change.Before, rules, now) || IsShown(topic, viewer, after, rules, now),
            LiveChangeKind.Note => topic.View is LiveView.Ticket or LiveView.AgentQueues
                && IsShown(topic, viewer, after, rules, now) && ReadsNotes(viewer, after!),
            _ => topic.View == LiveView.Ticket && change.Arrived != viewer.PersonId
                && IsShown(topic, viewer, after, rules, now) && Treats(viewer, after!),
        };
    }

    /// <summary>Those who treat the request know of each other; its requester, were they an agent too, is not one of them.</summary>
    public static bool Treats(ViewerFacts viewer, TicketFacts ticket) =>
        ReadsNotes(viewer, ticket) && ticket.AuthorId != viewer.PersonId && ticket.BeneficiaryId != viewer.PersonId;

    private static bool ReadsNotes(ViewerFacts viewer, TicketFacts ticket) =>
        viewer.Teams.Contains(ticket.TeamCode) || (viewer.IsAgent && ticket.AgentId == viewer.PersonId);

    private static bool IsShown(LiveTopic topic, ViewerFacts viewer, TicketFacts? ticket, RuleSet rules, DateTime now) =>
        ticket is not null && topic.View switch
        {
            LiveView.CurrentBoard => IsInTab(Board.Current, viewer, ticket, rules, now),
            LiveView.TreatedBoard => IsInTab(Board.Treated, viewer, ticket, rules, now),
            LiveView.AgentQueues => viewer.IsAgent && rules.Visibility.IsMatch(ticket, viewer, now),
            _ => rules.Visibility.IsMatch(ticket, viewer, now),
        };

    private static bool IsInTab(Board board, ViewerFacts viewer, TicketFacts ticket, RuleSet rules, DateTime now) =>
        rules.Tabs.Any(tab => tab.Board == board && tab.Filter.IsMatch(ticket, viewer, now));
}
