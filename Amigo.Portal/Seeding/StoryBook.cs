using System.Collections.Concurrent;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Seeding;

/// <summary>What the lives of requests are made of: the edges of the lifecycle in force, people, words, and when history ends.</summary>
internal sealed class StoryBook
{
    private readonly Dictionary<(string Code, string From), Transition> _edges = [];
    private readonly Dictionary<string, Transition> _closings = [];
    private readonly Dictionary<string, Transition> _resumptions = [];
    private readonly ConcurrentDictionary<string, Decision> _firstTeams = [];

    public StoryBook(RuleSet rules, Population population, ServiceCatalogue catalogue, Phrases phrases, DateTime end)
    {
        (Rules, Population, Teams, Phrases, End) = (rules, population, catalogue.Teams, phrases, end);
        foreach (var transition in rules.Transitions.Where(transition => transition.Actor != TransitionActor.Clock))
        {
            foreach (var from in transition.From)
                _edges.TryAdd((transition.Code, from), transition);
        }

        foreach (var transition in rules.Sweeps.Select(sweep => sweep.Transition))
        {
            foreach (var from in transition.From)
                (rules.Status(transition.To).IsFinal ? _closings : _resumptions).TryAdd(from, transition);
        }

        var sample = new TicketFacts { Status = "", ResolvedAt = end };
        PatienceBeforeClosing = rules.Sweeps.Where(sweep => rules.Status(sweep.Transition.To).IsFinal)
            .SelectMany(sweep => sweep.Transition.From)
            .Select(from => rules.AutoCloseDate(sample with { Status = from }) - end)
            .FirstOrDefault(patience => patience is not null);
    }

    public RuleSet Rules { get; }

    public Population Population { get; }

    public IReadOnlyList<Team> Teams { get; }

    public Phrases Phrases { get; }

    public DateTime End { get; }

    /// <summary>How long after its resolution a request without an answer is closed by the clock; null: never.</summary>
    public TimeSpan? PatienceBeforeClosing { get; }

    /// <summary>What someone may do from a status, or null.</summary>
    public Transition? Find(string code, string from) => _edges.GetValueOrDefault((code, from));

    /// <summary>What the clock does to a request that was resolved long ago, or null.</summary>
    public Transition? FindClosing(string from) => _closings.GetValueOrDefault(from);

    /// <summary>What the clock does to a request that waited for a date, or null.</summary>
    public Transition? FindResumption(string from) => _resumptions.GetValueOrDefault(from);

    /// <summary>Adds its life to a request that was just opened.</summary>
    public void Tell(Ticket ticket, Topic topic, Part part, Dice dice, double pace)
    {
        ticket.Team = FirstTeam(topic).Value;
        TicketDeadlines.Open(ticket, Rules.Deadlines.Of(ticket.ToFacts()), Rules);
        new Story(this, ticket, topic, dice, pace).Tell(part);
    }

    /// <summary>Most incidents are mended and most demands are met; the codes further down the list are rarer.</summary>
    public string? DrawSolution(string kind, Dice dice)
    {
        if (Rules.Solutions.Count == 0)
            return null;
        var usual = kind == "incident" ? "corrige" : "fourni";
        return dice.Chance(0.6) && Rules.Solutions.Any(solution => solution.Code == usual)
            ? usual
            : Rules.Solutions[(int)(dice.Part() * dice.Part() * Rules.Solutions.Count)].Code;
    }

    public string FirstTeamRule(Topic topic) => FirstTeam(topic).Rule.Rule;

    private Decision FirstTeam(Topic topic) => _firstTeams.GetOrAdd(topic.Leaf.Code, _ => Rules.FirstTeam(
        new TicketFacts
        {
            Number = 1,
            Status = Rules.InitialStatus.Code,
            Kind = topic.Leaf.KindCode(),
            OfferCode = topic.Leaf.Offer.Code,
            ServiceCode = topic.Leaf.Service.Code,
            SubcategoryCode = topic.Leaf.Code,
        },
        topic.Leaf.Team.Code));
}
