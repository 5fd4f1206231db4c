using Amigo.Portal.Data;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tests.Tickets;

/// <summary>
/// Random tickets and viewers drawn from few people, places and teams, so that they meet often; dates fall on and around
/// the limits that rules compare with.
/// </summary>
public sealed class RandomFacts
{
    private readonly Gen<Ticket> _ticket;

    private RandomFacts(IReadOnlyList<int> people, IReadOnlyList<string> places, IReadOnlyList<string> kinds, RuleSet rules, DateTime now)
    {
        string[] teams = ["messagerie", "reseau", "assistance"];
        var status = Gen.OneOf<string>([.. rules.Statuses.Select(status => status.Code), "statut-disparu"]);
        var offsets = Gen.OneOf(
            TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromDays(13.99), TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1),
            TimeSpan.FromDays(14), TimeSpan.FromDays(14) + TimeSpan.FromSeconds(1), TimeSpan.FromDays(30), TimeSpan.FromDays(-3));
        var date = offsets.Select(offset => now - offset);
        var noDate = Gen.Const((DateTime?)null);
        var maybeDate = Gen.OneOf(noDate, date.Select(value => (DateTime?)value));
        var person = Gen.OneOf<int>([.. people]);
        var maybePerson = Gen.OneOf(Gen.Const((int?)null), person.Select(id => (int?)id));
        var place = Gen.OneOf<string>([.. places]);
        var team = Gen.OneOf(teams);
        _ticket =
            from codes in Gen.Select(status, place, team, Gen.Bool)
            from whom in Gen.Select(person, maybePerson, maybePerson, maybePerson)
            from dates in Gen.Select(date, maybeDate, maybeDate, maybeDate)
            select NewTicket(codes, whom, dates);
        Viewer =
            from id in person
            from places_ in place.Array[0, 2]
            from headOf in place.Array[0, 2]
            from teams_ in team.Array[0, 2]
            from kinds_ in Gen.OneOf<string>([.. kinds]).Array[0, 2]
            from isAdministrator in Gen.Bool
            select new ViewerFacts
            {
                PersonId = id,
                Establishments = places_,
                EstablishmentKinds = kinds_,
                HeadOf = headOf,
                Teams = teams_,
                IsAdministrator = isAdministrator,
            };
    }

    public Gen<ViewerFacts> Viewer { get; }

    public Gen<Ticket[]> Tickets(int count) => _ticket.Array[count];

    public static async Task<RandomFacts> FromAsync(AmigoDbContext db, RuleSet rules, DateTime now, CancellationToken cancellationToken)
    {
        var people = await db.People.OrderBy(person => person.Id).Take(5).Select(person => person.Id).ToListAsync(cancellationToken);
        var places = await db.Establishments.OrderBy(place => place.Uai).Take(3).Select(place => place.Uai).ToListAsync(cancellationToken);
        return new RandomFacts(people, places, ["ecole", "college", "lycee", "service-academique"], rules, now);
    }

    private static Ticket NewTicket(
        (string Status, string Place, string Team, bool IsShared) codes,
        (int Author, int? Beneficiary, int? Agent, int? Opener) whom,
        (DateTime Created, DateTime? Resolved, DateTime? Answered, DateTime? Waiting) dates) => new()
        {
            Subject = "Objet",
            Status = codes.Status,
            Kind = "demande",
            Impact = "personne",
            Urgency = "moyenne",
            Priority = "normale",
            OfferCode = "SD",
            ServiceCode = "SD-WEBMAIL",
            ServiceName = "Webmail",
            SubcategoryCode = "SD-WEBMAIL-ACCES",
            SubcategoryName = "Accès à l'application",
            EstablishmentUai = codes.Place,
            AuthorId = whom.Author,
            BeneficiaryId = whom.Beneficiary,
            SharedWithHeads = codes.IsShared,
            Team = codes.Team,
            AgentId = whom.Agent,
            OpenedById = whom.Opener,
            CreatedAt = dates.Created,
            UpdatedAt = dates.Created,
            ResolvedAt = dates.Resolved,
            LastAnswerAt = dates.Answered,
            WaitingUntil = dates.Waiting,
            SubmissionKey = Guid.NewGuid(),
            FilterText = "objet",
            Detail = new TicketDetail
            {
                OfferName = "",
                GroupName = "",
                FamilyName = "",
                Body = "<p>Détail</p>",
                PriorityRule = "",
                TeamRule = "",
            },
        };
}
