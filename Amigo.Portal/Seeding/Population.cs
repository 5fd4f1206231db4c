using Amigo.Portal.People;

namespace Amigo.Portal.Seeding;

/// <summary>Who writes requests and who treats them.</summary>
internal sealed class Population
{
    public const string RequesterLogin = "camille.martin";
    public const string HeadLogin = "yves.legoff";

    private readonly Author[] _authors;
    private readonly double[] _zeals;
    private readonly Dictionary<string, Author[]> _byPlace;
    private readonly Dictionary<string, int[]> _agents;
    private readonly Author[] _sharers;
    private readonly int _headId;

    /// <param name="people">Everyone, with establishments and teams.</param>
    /// <param name="kinds">Kinds of establishments by code, for those that are offered something.</param>
    public Population(IReadOnlyList<Person> people, IReadOnlyDictionary<string, string> kinds)
    {
        var head = Find(people, HeadLogin);
        var college = head.Establishments.First(place => place.IsHead).Uai;
        _headId = head.Id;
        var authors = people.Where(person => !person.IsDisabled && !person.IsAdministrator)
            .Select(person => ToAuthor(person, kinds))
            .OfType<Author>()
            .ToList();
        Requester = authors.Single(author => author.Id == Find(people, RequesterLogin).Id);
        _authors = [.. authors.Where(author => author.Id != Requester.Id)];
        _zeals = SchoolCalendar.Cumulate([.. _authors.Select(author => author.Zeal)]);
        _byPlace = authors.GroupBy(author => author.Uai).ToDictionary(place => place.Key, place => place.ToArray());
        _sharers = [.. _byPlace[college].Where(author => author.Id != Requester.Id && author.Id != _headId)];
        _agents = people.SelectMany(person => person.Teams, (person, membership) => (membership.Team, person.Id))
            .GroupBy(pair => pair.Team)
            .ToDictionary(team => team.Key, team => team.Select(pair => pair.Id).ToArray());
        HeadedPlace = college;
    }

    public Author Requester { get; }

    /// <summary>Whose head sees shared requests; those of nobody else's dashboards are written here unseen.</summary>
    public string HeadedPlace { get; }

    public Author Draw(Part part, Dice dice) => part switch
    {
        Part.OwnCurrent or Part.OwnTreated => Requester,
        Part.SharedCurrent or Part.SharedTreated => dice.Pick(_sharers),
        _ => _authors[dice.Weighted(_zeals)],
    };

    /// <summary>Someone of the same place, or nobody: neither whose dashboard has a known number of rows.</summary>
    public Author? DrawColleague(Author author, Dice dice)
    {
        var colleague = dice.Pick(_byPlace[author.Uai]);
        return colleague.Id == author.Id || colleague.Id == Requester.Id || colleague.Id == _headId ? null : colleague;
    }

    /// <summary>Null for a team without agents: its requests wait.</summary>
    public int? DrawAgent(string team, Dice dice) => _agents.TryGetValue(team, out var agents) ? dice.Pick(agents) : null;

    private static Person Find(IReadOnlyList<Person> people, string login) =>
        people.FirstOrDefault(person => person.Login == login)
        ?? throw new SeedException($"Il manque la personne de démonstration « {login} » : le remplissage s’appuie sur elle.");

    private static Author? ToAuthor(Person person, IReadOnlyDictionary<string, string> kinds)
    {
        var place = person.Establishments.FirstOrDefault(membership => kinds.ContainsKey(membership.Uai));
        if (place is null)
            return null;
        var zeal = Dice.For("zèle", person.Id).Part();
        return new Author(person.Id, person.DisplayName, person.Phone, place.Uai, kinds[place.Uai], 0.2 + 5 * zeal * zeal * zeal);
    }
}
