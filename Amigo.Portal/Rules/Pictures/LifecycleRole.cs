using Amigo.Rules;

namespace Amigo.Portal.Rules.Pictures;

/// <summary>Someone who has to do with a request, and what the rules let them do. The rules themselves are asked, not what their files say of actors.</summary>
/// <param name="Code">In addresses.</param>
/// <param name="Label">In French.</param>
/// <param name="Viewer">One of them.</param>
public sealed record LifecycleRole(string Code, string Label, ViewerFacts Viewer)
{
    private const int Author = 1;
    private const int Beneficiary = 2;
    private const int Agent = 3;
    private const int Head = 4;
    private const string Team = "equipe";
    private const string School = "etablissement";

    private static readonly DateTime Now = new(2026, 1, 15, 9, 0, 0, DateTimeKind.Utc);

    private static readonly int?[] Holders = [Agent, null];
    private static readonly string[] Kinds = ["demande", "incident"];
    private static readonly int[] DaysResolved = [1, 200];

    public static IReadOnlyList<LifecycleRole> All { get; } =
    [
        new("demandeur", "Demandeur", new() { PersonId = Author, Establishments = [School] }),
        new("beneficiaire", "Bénéficiaire", new() { PersonId = Beneficiary, Establishments = [School] }),
        new("responsable", "Responsable", new() { PersonId = Head, Establishments = [School], HeadOf = [School] }),
        new("agent", "Agent", new() { PersonId = Agent, Teams = [Team] }),
        new("horloge", "Horloge", ViewerFacts.Clock),
    ];

    public static LifecycleRole? Find(string? code) => All.FirstOrDefault(role => role.Code == code);

    /// <summary>The rules by which they may act, with the status from which; empty for the opening.</summary>
    public IReadOnlySet<(RuleReference Rule, string From)> ReachIn(RuleSet rules) => rules.Statuses
        .SelectMany(Requests).Append(new TicketFacts { AuthorId = Author, Kind = "demande", CreatedAt = Now })
        .SelectMany(request => rules.TransitionsFor(request, Viewer, Now), (request, offer) => (offer.Rule, request.Status))
        .ToHashSet();

    /// <summary>What a request may be beside its status: held or not, of each nature, resolved long ago or just now.</summary>
    private static IEnumerable<TicketFacts> Requests(Status status) =>
        from agent in Holders
        from kind in Kinds
        from days in DaysResolved
        select new TicketFacts
        {
            Number = 1,
            Status = status.Code,
            Kind = kind,
            AuthorId = Author,
            BeneficiaryId = Beneficiary,
            AgentId = agent,
            TeamCode = Team,
            Establishment = School,
            SharedWithHeads = true,
            CreatedAt = Now.AddYears(-1),
            ResolvedAt = status.IsTreated ? Now.AddDays(-days) : null,
            WaitingUntil = Now.AddDays(-1),
        };
}
