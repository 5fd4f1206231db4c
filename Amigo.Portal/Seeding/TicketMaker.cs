using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Seeding;

/// <summary>Makes a request and its whole life from its number alone. Immutable: several threads may use it.</summary>
internal sealed class TicketMaker
{
    /// <summary>So short that a life always ends in time.</summary>
    private const double Hurry = 0.01;

    private static readonly double[] ImpactWeights = SchoolCalendar.Cumulate([3, 15, 82]);
    private static readonly double[] UrgencyWeights = SchoolCalendar.Cumulate([6, 20, 54, 20]);

    private readonly Phrases _phrases = Phrases.Load("textes.json");
    private readonly RuleSet _rules;
    private readonly Population _population;
    private readonly TopicPool _topics;
    private readonly IReadOnlyList<BusinessTeam> _businessTeams;
    private readonly StoryBook _stories;
    private readonly Dictionary<(string Impact, string Urgency), Decision> _priorities;

    public TicketMaker(RuleSet rules, ServiceCatalogue catalogue, Population population, TopicPool topics, DateTime end)
    {
        (_rules, _population, _topics, _businessTeams) = (rules, population, topics, catalogue.BusinessTeams);
        _stories = new StoryBook(rules, population, catalogue, _phrases, end);
        _priorities = rules.Impacts
            .SelectMany(impact => rules.Urgencies, (impact, urgency) => (Impact: impact.Code, Urgency: urgency.Code))
            .ToDictionary(pair => pair, pair => rules.Priority(pair.Impact, pair.Urgency));
    }

    public Ticket Make(int number, DateTime openedAt, Part part)
    {
        var ticket = Open(number, openedAt, part, out var topic);
        _stories.Tell(ticket, topic, part, Dice.For("vie", number), pace: 1);
        if (part is not (Part.OwnTreated or Part.SharedTreated) || _rules.Status(ticket.Status).IsTreated)
            return ticket;

        ticket = Open(number, openedAt, part, out topic);
        _stories.Tell(ticket, topic, part, Dice.For("vie", number), Hurry);
        return ticket;
    }

    private Ticket Open(int number, DateTime at, Part part, out Topic topic)
    {
        var dice = Dice.For("demande", number);
        var author = _population.Draw(part, dice);
        topic = _topics.Draw(author.Kind, dice);
        var beneficiary = DrawBeneficiary(part, author, dice);
        var values = topic.Values(dice);
        var subject = _phrases.Draw(dice, $"objet.{topic.Style}", values);
        if (subject.Length > Ticket.SubjectLength)
            subject = topic.Leaf.Name;
        var impact = DrawRank(_rules.Impacts, ImpactWeights, dice);
        var urgency = DrawRank(_rules.Urgencies, UrgencyWeights, dice);
        var priority = _priorities[(impact, urgency)];
        var leaf = topic.Leaf;
        var origin = part == Part.Any ? DrawOrigin(number) : TicketOrigin.Portal;
        var clerk = origin is TicketOrigin.Phone or TicketOrigin.OnSite ? _population.DrawAgent(leaf.Team.Code, Dice.For("guichet", number)) : null;
        return new Ticket
        {
            Number = number,
            Subject = subject,
            Status = _rules.InitialStatus.Code,
            Kind = leaf.KindCode(),
            Impact = impact,
            Urgency = urgency,
            Priority = priority.Value,
            OfferCode = leaf.Offer.Code,
            ServiceCode = leaf.Service.Code,
            ServiceName = leaf.Service.Name,
            SubcategoryCode = leaf.Code,
            SubcategoryName = leaf.Name,
            EstablishmentUai = author.Uai,
            AuthorId = author.Id,
            BeneficiaryId = beneficiary?.Id,
            SharedWithHeads = IsShared(part, author, dice),
            Team = leaf.Team.Code,
            CreatedAt = at,
            UpdatedAt = at,
            SubmissionKey = KeyOf(number, dice),
            Origin = origin,
            OpenedById = clerk,
            FilterText = Ticket.ToFilterText(subject, leaf.Service.Name, leaf.Name, author.Name, beneficiary?.Name, author.Uai),
            Detail = ToDetail(number, topic, author, values, priority, dice),
            Journal = { Opening(number, clerk ?? author.Id, at, leaf.Team.Code, priority) },
        };
    }

    private JournalEntry Opening(int number, int writer, DateTime at, string team, Decision priority) => new()
    {
        TicketNumber = number,
        At = at,
        AuthorId = writer,
        Transition = JournalEntry.Opening,
        ToStatus = _rules.InitialStatus.Code,
        Team = team,
        RuleFile = priority.Rule.File,
        RuleName = priority.Rule.Rule,
        RuleVersion = priority.Rule.Version,
    };

    private TicketDetail ToDetail(int number, Topic topic, Author author, Dictionary<string, string> values, Decision priority, Dice dice) => new()
    {
        TicketNumber = number,
        OfferName = topic.Leaf.Offer.Name,
        GroupName = topic.Leaf.Group.Name,
        FamilyName = topic.Leaf.Family.Name,
        Body = Html.FromLines(_phrases.Draw(dice, $"detail.{topic.Style}", values)),
        BusinessTeam = author.Kind == OpenTicketCheck.AcademicServiceKind && _businessTeams.Count > 0 && dice.Chance(0.6)
            ? dice.Pick(_businessTeams).Code
            : null,
        Phone = author.Phone,
        Availability = dice.Chance(0.4) ? _phrases.Draw(dice, "disponibilite") : null,
        PriorityRule = priority.Rule.Rule,
        TeamRule = _stories.FirstTeamRule(topic),
    };

    private Author? DrawBeneficiary(Part part, Author author, Dice dice) => part switch
    {
        Part.SharedCurrent or Part.SharedTreated => dice.Chance(0.01) ? _population.Requester : null,
        _ => dice.Chance(0.1) ? _population.DrawColleague(author, dice) : null,
    };

    /// <summary>In the collège whose head is on show, only the requests cast for it are shared.</summary>
    private bool IsShared(Part part, Author author, Dice dice) =>
        part is Part.SharedCurrent or Part.SharedTreated || (author.Uai != _population.HeadedPlace && dice.Chance(0.6));

    /// <summary>Most people write on the portal themselves; some ring up, write a mail or come by.</summary>
    private static string DrawOrigin(int number) => Dice.For("origine", number).Part() switch
    {
        < 0.78 => TicketOrigin.Portal,
        < 0.92 => TicketOrigin.Phone,
        < 0.98 => TicketOrigin.Mail,
        _ => TicketOrigin.OnSite,
    };

    private static string DrawRank(IReadOnlyList<ListValue> values, double[] weights, Dice dice) =>
        values.Count == weights.Length ? values[dice.Weighted(weights)].Code : dice.Pick(values).Code;

    /// <summary>Grows with the number, so that its index is written in order.</summary>
    private static Guid KeyOf(int number, Dice dice)
    {
        var bits = dice.Bits();
        return new Guid(number, (short)bits, (short)(bits >> 16), BitConverter.GetBytes(dice.Bits()));
    }
}
