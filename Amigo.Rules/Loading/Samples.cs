using Amigo.Rules.Evaluation;

namespace Amigo.Rules.Loading;

/// <summary>Facts on which every rule is run before a set is accepted.</summary>
internal static class Samples
{
    private static readonly DateTime Now = new(2026, 1, 12, 10, 0, 0, DateTimeKind.Utc);

    public static readonly IReadOnlyList<OfferFacts> Offers = [new("SA"), new("")];

    private static readonly ViewerFacts[] Viewers =
    [
        new() { PersonId = 1 },
        new() { PersonId = 2, Establishments = ["0350001A"], EstablishmentKinds = ["college"], HeadOf = ["0350001A"], Teams = ["equipe"], IsAdministrator = true },
        ViewerFacts.Clock,
    ];

    /// <summary>An empty ticket and a full one, in every status.</summary>
    public static IReadOnlyList<TicketFacts> Tickets(IEnumerable<Status> statuses) =>
        [new(), .. statuses.SelectMany(status => new[] { new TicketFacts { Status = status.Code, AuthorId = 1 }, Full(status.Code) })];

    /// <summary>The first rule of a group that goes wrong on samples and how, in French: a failure, or two executions that differ.</summary>
    public static (CompiledRule<TSubject>? Rule, string Message)? Failure<TSubject>(RuleGroup<TSubject> group, IReadOnlyList<TSubject> samples)
        where TSubject : class
    {
        CompiledRule<TSubject>? current = null;
        try
        {
            foreach (var (viewer, sample) in Viewers.SelectMany(viewer => samples.Select(sample => (viewer, sample))))
            {
                current = null;
                var decided = group.Decide(sample, viewer, Now);
                foreach (var rule in group.Rules)
                {
                    current = rule;
                    if (rule.Holds(sample, viewer, Now) != decided.Contains(rule))
                        return (rule, "RulesEngine et la version compilée de cette règle ne répondent pas la même chose.");
                }
            }

            return null;
        }
        catch (RuleEvaluationException exception)
        {
            return (current, exception.Message);
        }
    }

    private static TicketFacts Full(string status) => new()
    {
        Number = 1,
        Status = status,
        Kind = "incident",
        Impact = "service",
        Urgency = "haute",
        Priority = "haute",
        OfferCode = "SD",
        ServiceCode = "service",
        SubcategoryCode = "sous-categorie",
        Establishment = "0350001A",
        AuthorId = 1,
        BeneficiaryId = 2,
        SharedWithHeads = true,
        TeamCode = "equipe",
        AgentId = 2,
        CreatedAt = Now.AddDays(-40),
        ResolvedAt = Now.AddDays(-20),
        LastAnswerAt = Now.AddDays(-30),
        WaitingUntil = Now.AddDays(-1),
    };
}
