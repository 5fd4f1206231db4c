namespace Amigo.Rules.Tests;

/// <summary>The people of the case files, around one ticket written by "demandeur" for "beneficiaire".</summary>
internal static class People
{
    public const string Establishment = "0350001A";
    public const string Team = "messagerie";
    public const int Author = 1;
    public const int Beneficiary = 2;
    public const int Agent = 5;
    public const int Opener = 10;

    public static readonly DateTime Now = new(2026, 1, 26, 9, 0, 0, DateTimeKind.Utc);

    public static readonly IReadOnlyDictionary<string, ViewerFacts> All = new Dictionary<string, ViewerFacts>
    {
        ["demandeur"] = new() { PersonId = Author, Establishments = [Establishment], EstablishmentKinds = ["college"] },
        ["beneficiaire"] = new() { PersonId = Beneficiary, Establishments = [Establishment], EstablishmentKinds = ["college"] },
        ["responsable"] = new() { PersonId = 3, Establishments = [Establishment], EstablishmentKinds = ["college"], HeadOf = [Establishment] },
        ["responsable-d-un-autre-etablissement"] = new() { PersonId = 4, HeadOf = ["0350002B"] },
        ["agent-assigne"] = new() { PersonId = Agent, Teams = [Team] },
        ["agent-de-l-equipe"] = new() { PersonId = 6, Teams = [Team] },
        ["agent-d-une-autre-equipe"] = new() { PersonId = 7, Teams = ["reseau"] },
        ["agent-assigne-d-une-autre-equipe"] = new() { PersonId = Agent, Teams = ["reseau"] },
        ["ancien-agent-assigne"] = new() { PersonId = Agent },
        ["administrateur"] = new() { PersonId = 8, IsAdministrator = true },
        ["collegue"] = new() { PersonId = 9, Establishments = [Establishment], EstablishmentKinds = ["college"] },
        ["agent-qui-l-a-ouverte"] = new() { PersonId = Opener, Teams = ["reseau"] },
        ["horloge"] = ViewerFacts.Clock,
    };

    public static readonly TicketFacts Ticket = new()
    {
        Number = 2137,
        Status = "assignee",
        Kind = "incident",
        Impact = "personne",
        Urgency = "moyenne",
        Priority = "normale",
        OfferCode = "SD",
        ServiceCode = "messagerie",
        SubcategoryCode = "messagerie-probleme",
        Establishment = Establishment,
        AuthorId = Author,
        BeneficiaryId = Beneficiary,
        TeamCode = Team,
        AgentId = Agent,
        OpenedById = Opener,
        CreatedAt = Now.AddDays(-30),
    };
}
