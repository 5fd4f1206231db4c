namespace Amigo.Rules.Examples;

/// <summary>The people whom examples name, around one request written by « demandeur » and given to « agent-assigne » of its team.</summary>
internal static class ExamplePeople
{
    public const string Establishment = "0350001A";
    public const string Team = "equipe-de-la-demande";
    public const int Requester = 1;
    public const int Beneficiary = 2;
    public const int Agent = 5;
    public const int Opener = 10;
    private const string OtherTeam = "une-autre-equipe";

    public static readonly IReadOnlyDictionary<string, ViewerFacts> All = new Dictionary<string, ViewerFacts>
    {
        ["demandeur"] = At(Requester),
        ["beneficiaire"] = At(Beneficiary),
        ["collegue"] = At(9),
        ["responsable"] = At(3) with { HeadOf = [Establishment] },
        ["responsable-d-un-autre-etablissement"] = new() { PersonId = 4, Establishments = ["0350002B"], HeadOf = ["0350002B"] },
        ["agent-assigne"] = new() { PersonId = Agent, Teams = [Team] },
        ["agent-de-l-equipe"] = new() { PersonId = 6, Teams = [Team] },
        ["agent-d-une-autre-equipe"] = new() { PersonId = 7, Teams = [OtherTeam] },
        ["agent-assigne-d-une-autre-equipe"] = new() { PersonId = Agent, Teams = [OtherTeam] },
        ["ancien-agent-assigne"] = new() { PersonId = Agent },
        ["agent-qui-l-a-ouverte"] = new() { PersonId = Opener, Teams = [OtherTeam] },
        ["administrateur"] = new() { PersonId = 8, IsAdministrator = true },
        ["horloge"] = ViewerFacts.Clock,
    };

    /// <summary>As whom each of them may be told of what happens; the others never are.</summary>
    public static readonly IReadOnlyDictionary<ViewerFacts, MailAudience[]> Audiences = new Dictionary<ViewerFacts, MailAudience[]>(ReferenceEqualityComparer.Instance)
    {
        [All["demandeur"]] = [MailAudience.Requester],
        [All["beneficiaire"]] = [MailAudience.Beneficiary],
        [All["responsable"]] = [MailAudience.Heads],
        [All["agent-assigne"]] = [MailAudience.Agent, MailAudience.Team],
        [All["agent-de-l-equipe"]] = [MailAudience.Team],
    };

    private static ViewerFacts At(int person) => new() { PersonId = person, Establishments = [Establishment], EstablishmentKinds = ["college"] };
}
