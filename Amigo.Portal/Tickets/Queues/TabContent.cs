using Amigo.Portal.People;
using Amigo.Rules;

namespace Amigo.Portal.Tickets.Queues;

/// <summary>What an agent's tab can hold, found by trying its rule on one imagined request a status, team and holder.</summary>
/// <param name="Statuses">In the order of the rules.</param>
/// <param name="IsOfOthers">It holds only what neither the viewer nor their teams have: there is something to read, nothing to do.</param>
public sealed record TabContent(IReadOnlyList<Status> Statuses, bool IsOfOthers)
{
    private const int SomeoneElse = -1;
    private const string AnotherTeam = "";

    public static TabContent Of(Tab tab, Viewer viewer, RuleSet rules, DateTime now)
    {
        var facts = viewer.ToFacts();
        var held = rules.Statuses
            .SelectMany(status => Imagine(status, viewer, now), (status, ticket) => (status, ticket))
            .Where(pair => tab.Filter.IsMatch(pair.ticket, facts, now))
            .ToList();
        return new TabContent(
            [.. held.Select(pair => pair.status).Distinct()],
            held.TrueForAll(pair => pair.ticket.TeamCode == AnotherTeam && pair.ticket.AgentId != viewer.PersonId));
    }

    private static IEnumerable<TicketFacts> Imagine(Status status, Viewer viewer, DateTime now) =>
        from team in viewer.Teams.Append(AnotherTeam)
        from agent in new int?[] { null, viewer.PersonId, SomeoneElse }
        select new TicketFacts
        {
            Status = status.Code,
            TeamCode = team,
            AgentId = agent,
            AuthorId = SomeoneElse,
            CreatedAt = now.AddDays(-1),
            ResolvedAt = status.IsTreated ? now.AddHours(-1) : null,
            WaitingUntil = now.AddDays(1),
        };
}
