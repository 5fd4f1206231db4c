using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>Priority, tabs, visibility, offers, first team and automatic closing, against their case files.</summary>
public sealed class DecisionTests
{
    /// <summary>The shipped rules with the one that lets agents read the requests of other teams in force.</summary>
    private static readonly Lazy<RuleSet> ReadingOtherTeams = new(() => Repository.LoadWith(
        "visibilite.json", Repository.ReadRules("visibilite.json").Replace("\"Enabled\": false", "\"Enabled\": true", StringComparison.Ordinal)).Rules!);

    private static RuleSet Rules => Repository.Rules;

    public static IEnumerable<TheoryDataRow<string, string, string>> Priorities() =>
        from impact in CaseFile.Read<Dictionary<string, Dictionary<string, string>>>("priorite.json")
        from urgency in impact.Value
        select new TheoryDataRow<string, string, string>(impact.Key, urgency.Key, urgency.Value);

    public static IEnumerable<TheoryDataRow<int>> Tabs() => Rows(CaseFile.Read<TabCase[]>("onglets.json"));

    public static IEnumerable<TheoryDataRow<int>> Visibilities() => Rows(CaseFile.Read<VisibilityCase[]>("visibilite.json"));

    public static IEnumerable<TheoryDataRow<int>> Offers() => Rows(CaseFile.Read<OfferCase[]>("offres.json"));

    public static IEnumerable<TheoryDataRow<int>> Closings() => Rows(CaseFile.Read<ClosingCase[]>("fermeture.json"));

    [Theory]
    [MemberData(nameof(Priorities))]
    public void Priority_EveryCell_FollowsTheMatrix(string impact, string urgency, string priority)
    {
        var decision = Rules.Priority(impact, urgency);

        Assert.Equal(priority, decision.Value);
        Assert.Equal(new RuleReference("priorite.json", $"{impact}-{urgency}", Rules.Version), decision.Rule);
        Assert.Equal(["ticket.Impact", "ticket.Urgency"], decision.Facts.Select(fact => fact.Name));
        Assert.Equal(Rules.Impacts.Single(value => value.Code == impact).Label, decision.Facts[0].Value);
    }

    [Fact]
    public void Priority_UnknownCode_IsRefused()
    {
        Assert.Equal(12, Priorities().Count());
        Assert.Throws<ArgumentException>(() => Rules.Priority("planete", "haute"));
        Assert.Throws<ArgumentException>(() => Rules.Priority("service", "Haute"));
    }

    [Theory]
    [MemberData(nameof(Tabs))]
    public void Tabs_OfACase_AreThoseOfTheFile(int index)
    {
        var row = CaseFile.Read<TabCase[]>("onglets.json")[index];
        var ticket = People.Ticket with
        {
            Status = row.Statut,
            SharedWithHeads = row.Partage,
            BeneficiaryId = row.Pour is null ? null : People.All[row.Pour].PersonId,
            AgentId = row.Agent is null ? null : People.All[row.Agent].PersonId,
            ResolvedAt = row.Resolu is { } days ? People.Now.AddDays(-days) : null,
        };
        var rules = row.Lecture ? ReadingOtherTeams.Value : Rules;
        var viewer = People.All[row.Qui];

        // An agent's queue is the tab and what the viewer may see, both.
        var tabs = rules.Tabs
            .Where(tab => tab.Filter.IsMatch(ticket, viewer, People.Now))
            .Where(tab => tab.Board != Board.Agent || rules.Visibility.IsMatch(ticket, viewer, People.Now));

        Assert.Equal(row.Onglets, tabs.Select(tab => $"{NameOf(tab.Board)}/{tab.Code}"));
    }

    [Fact]
    public void FindTab_SameCodeOnBothBoards_IsTwoTabs()
    {
        Assert.NotSame(Rules.FindTab(Board.Current, "partages"), Rules.FindTab(Board.Treated, "partages"));
        Assert.Null(Rules.FindTab(Board.Current, "resolus"));
        Assert.Equal(
            ["Ouverts", "En attente", "Bénéficiaire", "Partagés", "Résolus", "Fermés", "Partagés"],
            Rules.Tabs.Where(tab => tab.Board != Board.Agent).Select(tab => tab.Label));
        Assert.Equal(
            ["À prendre", "Les miennes", "En cours dans l’équipe", "En attente", "Résolues récemment", "Autres équipes"],
            Rules.Tabs.Where(tab => tab.Board == Board.Agent).Select(tab => tab.Label));
    }

    [Theory]
    [MemberData(nameof(Visibilities))]
    public void Visibility_OfACase_IsThroughTheRulesOfTheFile(int index)
    {
        var row = CaseFile.Read<VisibilityCase[]>("visibilite.json")[index];
        var ticket = People.Ticket with { SharedWithHeads = row.Partage };

        var decision = Rules.Visibility.Decide(ticket, People.All[row.Qui], People.Now);

        Assert.Equal(row.Regles, decision.Matched.Select(match => match.Rule.Rule));
        Assert.Equal(decision.IsMatch, Rules.Visibility.IsMatch(ticket, People.All[row.Qui], People.Now));
        Assert.All(decision.Matched, match => Assert.All(match.Facts, fact => Assert.NotEqual(fact.Name, fact.Label)));
    }

    [Theory]
    [MemberData(nameof(Offers))]
    public void IsOffered_OfACase_IsWhatTheFileSays(int index)
    {
        var row = CaseFile.Read<OfferCase[]>("offres.json")[index];
        var viewer = new ViewerFacts { PersonId = 1, EstablishmentKinds = row.Types };

        Assert.Equal(row.Offres, new[] { "SA", "PD", "SD", "SANS-REGLE" }.Where(code => Rules.IsOffered(new OfferFacts(code), viewer)));
    }

    [Theory]
    [MemberData(nameof(Closings))]
    public void AutoClose_OfACase_HappensWhenTheFileSays(int index)
    {
        var row = CaseFile.Read<ClosingCase[]>("fermeture.json")[index];
        var ticket = People.Ticket with
        {
            Status = row.Statut,
            ResolvedAt = row.Resolu is { } resolved ? People.Now.AddDays(-resolved) : null,
            LastAnswerAt = row.Reponse is { } answered ? People.Now.AddDays(-answered) : null,
        };

        Assert.Equal(row.Ferme, Rules.AutoClose.IsMatch(ticket, ViewerFacts.Clock, People.Now));
        Assert.Equal(row.Ferme, Rules.Decide("fermeture-automatique", ticket, ViewerFacts.Clock, People.Now).IsAllowed);
        Assert.Equal(row.Fermeture is null ? null : ticket.ResolvedAt!.Value.AddDays(14), Rules.AutoCloseDate(ticket));
        Assert.Equal("fermee", Rules.AutoCloseTarget.Code);
    }

    [Theory]
    [InlineData("false", null)]
    [InlineData("ticket.ResolvedAt <= now.AddDays(-3)", 3.0)]
    [InlineData("ticket.ResolvedAt <= now.AddHours(-36)", 1.5)]
    [InlineData("true", 0.0)]
    public void AutoCloseDate_OtherRule_FollowsIt(string expression, double? days)
    {
        var content = Repository.ReadRules("fermeture-automatique.json");
        var start = content.IndexOf("ticket.ResolvedAt", StringComparison.Ordinal);
        var end = content.IndexOf('"', start);
        var load = Repository.LoadWith("fermeture-automatique.json", content[..start] + expression + content[end..]);
        var resolved = new DateTime(2026, 1, 9, 13, 5, 7, DateTimeKind.Utc);

        var date = load.Rules!.AutoCloseDate(People.Ticket with { Status = "resolue", ResolvedAt = resolved });

        Assert.Equal(days is { } count ? resolved.AddDays(count) : null, date);
    }

    [Fact]
    public void FirstTeam_NoParticularRule_IsTheLeafsTeam()
    {
        var decision = Rules.FirstTeam(People.Ticket, "messagerie");

        Assert.Equal("messagerie", decision.Value);
        Assert.Equal("equipe-du-catalogue", decision.Rule.Rule);
    }

    [Fact]
    public void FirstTeam_ParticularRule_WinsOverTheLeaf()
    {
        var load = Repository.LoadWith("premiere-equipe.json", """
            { "WorkflowName": "premiere-equipe", "Rules": [
              { "RuleName": "ille-et-vilaine", "SuccessEvent": "Établissement d'Ille-et-Vilaine",
                "Expression": "ticket.Establishment.StartsWith(\"035\") && ticket.Kind == \"incident\"", "Properties": { "equipe": "rennes" } },
              { "RuleName": "catalogue", "SuccessEvent": "Catalogue", "Expression": "true", "Properties": { "equipeDuCatalogue": true } } ] }
            """);

        Assert.Equal("rennes", load.Rules!.FirstTeam(People.Ticket, "messagerie").Value);
        Assert.Equal("messagerie", load.Rules.FirstTeam(People.Ticket with { Kind = "demande" }, "messagerie").Value);
        Assert.Contains("rennes", load.Rules.TeamCodes);
    }

    [Fact]
    public void Explain_AutoClose_ShowsValuesInFrench()
    {
        var ticket = People.Ticket with { Status = "resolue", ResolvedAt = new DateTime(2026, 1, 9, 13, 5, 0, DateTimeKind.Utc) };

        var lines = Assert.Single(Rules.AutoClose.Trace(ticket, ViewerFacts.Clock, People.Now)).Condition.Comparisons.Select(line => line.ToString());

        Assert.Contains("résolue le (9 janvier 2026 à 14:05) ≤ 12 janvier 2026 à 10:00 ✓", lines);
        Assert.Contains("statut (Résolue) parmi Résolue ✓", lines);
    }

    private static IEnumerable<TheoryDataRow<int>> Rows<T>(T[] cases) =>
        cases.Select((row, index) => new TheoryDataRow<int>(index) { TestDisplayName = row!.ToString() });

    private static string NameOf(Board board) => board switch
    {
        Board.Current => "en-cours",
        Board.Treated => "traites",
        _ => "agent",
    };

    private sealed record TabCase(
        string Statut, string Qui, string[] Onglets, string? Pour = "beneficiaire", bool Partage = false,
        string? Agent = "agent-assigne", double? Resolu = null, bool Lecture = false);

    private sealed record VisibilityCase(string Qui, string[] Regles, bool Partage = false);

    private sealed record OfferCase(string[] Types, string[] Offres);

    private sealed record ClosingCase(string Statut, double? Resolu, bool Ferme, double? Fermeture, double? Reponse = null);
}
