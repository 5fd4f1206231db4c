using Amigo.Rules;

namespace Amigo.Portal.Simulation;

/// <summary>Compares what people may do by two sets of rules, part by part and status by status.</summary>
internal static class TransitionComparison
{
    private const int Author = 1;
    private const int Beneficiary = 2;
    private const int Agent = 3;
    private const string Team = "equipe";

    private static readonly (string Role, ViewerFacts Viewer)[] Roles =
    [
        ("demandeur", new() { PersonId = Author }),
        ("bénéficiaire", new() { PersonId = Beneficiary }),
        ("agent qui l’a", new() { PersonId = Agent, Teams = [Team] }),
        ("agent de l’équipe", new() { PersonId = 4, Teams = [Team] }),
        ("agent d’une autre équipe", new() { PersonId = 5, Teams = ["autre"] }),
        ("collègue", new() { PersonId = 6 }),
        ("horloge", ViewerFacts.Clock),
    ];

    public static IReadOnlyList<SimulatedTransition> Compare(RuleSet before, RuleSet after, DateTime now) =>
    [
        .. from role in Roles
           from status in before.Statuses.Concat(after.Statuses).DistinctBy(status => status.Code)
           let old = Offered(before, status, role.Viewer, now)
           let young = Offered(after, status, role.Viewer, now)
           from code in old.Keys.Union(young.Keys)
           where old.ContainsKey(code) != young.ContainsKey(code)
           select new SimulatedTransition(role.Role, status.Label, young.GetValueOrDefault(code) ?? old[code], young.ContainsKey(code)),
    ];

    private static Dictionary<string, string> Offered(RuleSet rules, Status status, ViewerFacts viewer, DateTime now)
    {
        var ticket = new TicketFacts
        {
            Number = 1,
            Status = status.Code,
            AuthorId = Author,
            BeneficiaryId = Beneficiary,
            AgentId = Agent,
            TeamCode = Team,
            CreatedAt = now.AddYears(-1),
            ResolvedAt = status.IsTreated ? now.AddMonths(-6) : null,
            WaitingUntil = now.AddDays(-1),
        };
        return rules.TransitionsFor(ticket, viewer, now).ToDictionary(offer => offer.Code, offer => rules.FindTransition(offer.Code)!.Label);
    }
}
