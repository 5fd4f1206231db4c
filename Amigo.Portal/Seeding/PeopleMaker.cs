using Amigo.Portal.Demo;
using Amigo.Portal.People;

namespace Amigo.Portal.Seeding;

/// <summary>Invents establishments and the people who work there, after those of the demo.</summary>
internal sealed class PeopleMaker(IReadOnlyList<string> teams, IEnumerable<string> takenLogins, IEnumerable<string> takenUais, int lastId)
{
    /// <summary>Numbers that no establishment has, after those of the demo.</summary>
    private const int FirstPlaceNumber = 9_200;
    private const int LastPlaceNumber = 9_999;
    private const double AgentPart = 0.16;

    private static readonly (string Kind, double Weight, int Staff)[] Kinds =
        [("ecole", 60, 8), ("college", 22, 50), ("lycee", 13, 90), ("service-academique", 5, 110)];

    private static readonly double[] KindWeights = SchoolCalendar.Cumulate([.. Kinds.Select(kind => kind.Weight)]);

    private readonly Phrases _names = Phrases.Load("noms.json");
    private readonly HashSet<string> _logins = [.. takenLogins];
    private readonly HashSet<string> _uais = [.. takenUais];

    public List<Establishment> Establishments { get; } = [];

    public List<Person> People { get; } = [];

    /// <summary>Invents <paramref name="count"/> people, establishment after establishment.</summary>
    /// <param name="college">Where some of them work too: a collège as large as its dashboards.</param>
    public void Make(int count, string college)
    {
        var dice = Dice.For("personnes", lastId);
        for (var i = 0; i < Math.Min(count, Kinds[1].Staff); i++)
            AddPerson(dice, college, "college", isHead: false);
        for (var number = FirstPlaceNumber; People.Count < count && number <= LastPlaceNumber; number++)
        {
            foreach (var department in _names.List("departements"))
                Fill(dice, department, number, count);
        }
    }

    private void Fill(Dice dice, string department, int number, int count)
    {
        var kind = Kinds[dice.Weighted(KindWeights)];
        var staff = Math.Min(count - People.Count, kind.Staff / 2 + dice.Below(kind.Staff));
        var uai = Uai.FromNumber(int.Parse(department) * 10_000 + number).ToString();
        if (staff <= 0 || !_uais.Add(uai))
            return;
        var name = $"{_names.Draw(dice, $"{kind.Kind}.nom")} {_names.Draw(dice, "lieux")}";
        var city = _names.Draw(dice, $"communes.{department}");
        Establishments.Add(new Establishment
        {
            Uai = uai,
            Name = name,
            Kind = kind.Kind,
            City = city,
            SearchName = Establishment.ToSearchName(name, city, uai),
        });
        for (var i = 0; i < staff; i++)
            AddPerson(dice, uai, kind.Kind, isHead: i == 0);
    }

    private void AddPerson(Dice dice, string uai, string kind, bool isHead)
    {
        var isWoman = dice.Chance(0.6);
        var first = _names.Draw(dice, isWoman ? "prenoms.f" : "prenoms.m");
        var last = _names.Draw(dice, "noms");
        var team = kind == "service-academique" && !isHead && dice.Chance(AgentPart) ? dice.Pick(teams) : null;
        var function = _names.Draw(dice, isHead ? $"responsable.{kind}" : team is null ? $"fonctions.{kind}" : "fonctions.agent").Split('|');
        var login = FreeLogin(first, last);
        var email = $"{login}@{DemoPeople.EmailDomain}";
        People.Add(new Person
        {
            Id = lastId + People.Count + 1,
            Login = login,
            DisplayName = $"{first} {last}",
            SearchName = Text.Fold($"{first} {last} {login} {email}"),
            Email = email,
            Phone = dice.Chance(0.2) ? null : Phone(dice),
            Function = function[isWoman ? 0 : 1],
            Establishments = [new EstablishmentMembership { PersonId = lastId + People.Count + 1, Uai = uai, IsHead = isHead }],
            Teams = team is null ? [] : [new TeamMembership { PersonId = lastId + People.Count + 1, Team = team }],
        });
    }

    private string FreeLogin(string first, string last)
    {
        var wanted = $"{LoginPart(first)}.{LoginPart(last)}";
        var login = wanted;
        for (var i = 2; !_logins.Add(login); i++)
            login = $"{wanted}{i}";
        return login;
    }

    private static string LoginPart(string name) =>
        string.Concat(Text.Fold(name).Where(character => char.IsAsciiLetter(character) || character == '-'));

    /// <summary>The ranges that the regulator keeps for fiction.</summary>
    private static string Phone(Dice dice) =>
        $"{(dice.Chance(0.7) ? "02 61 91" : "06 39 98")} {dice.Below(100):00} {dice.Below(100):00}";
}
