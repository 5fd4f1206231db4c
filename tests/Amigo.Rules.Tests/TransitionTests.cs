using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>Every role × status × transition cell of <c>Cases/transitions.json</c>, allowed and refused.</summary>
public sealed class TransitionTests
{
    private static readonly Dictionary<string, Dictionary<string, Dictionary<string, string>>> Expected =
        CaseFile.Read<Dictionary<string, Dictionary<string, Dictionary<string, string>>>>("transitions.json");

    private static RuleSet Rules => Repository.Rules;

    public static IEnumerable<TheoryDataRow<string, string>> Cells() =>
        from role in Expected.Keys from status in Expected[role].Keys select new TheoryDataRow<string, string>(role, status);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Decide_EveryTransition_IsAllowedOnlyWhereTheCaseFileSaysSo(string role, string status)
    {
        var allowed = Expected[role][status];
        foreach (var code in Rules.Transitions.Select(transition => transition.Code).Distinct())
        {
            var decision = Rules.Decide(code, Ticket(status), People.All[role], People.Now);

            Assert.Equal((code, allowed.GetValueOrDefault(code)), (code, decision.Target));
            Assert.Equal(decision.IsAllowed, decision.Refusal is null);
            Assert.Null(decision.Error);
            Assert.NotNull(decision.Rule);
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void TransitionsFor_EveryRoleAndStatus_OffersExactlyWhatDecideAllows(string role, string status)
    {
        var offered = Rules.TransitionsFor(Ticket(status), People.All[role], People.Now);

        Assert.Equal(Expected[role][status].OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)),
            offered.OrderBy(offer => offer.Code).Select(offer => (offer.Code, offer.Target.Code)));
        Assert.All(offered, offer => Assert.Equal(Rules.Decide(offer.Code, Ticket(status), People.All[role], People.Now).Rule, offer.Rule));
    }

    [Fact]
    public void CaseFile_CoversEveryStatusAndEveryTransition()
    {
        Assert.All(Expected.Values, statuses => Assert.Equal(Rules.Statuses.Select(status => status.Code).Order(), statuses.Keys.Order()));
        var seen = Expected.Values.SelectMany(statuses => statuses.Values).SelectMany(cell => cell.Keys).ToHashSet();
        Assert.Equal(["ouvrir"], Rules.Transitions.Select(transition => transition.Code).Distinct().Except(seen));
    }

    [Fact]
    public void Decide_RouvrirWithoutAgent_GoesBackToTheTeam()
    {
        var decision = Rules.Decide("rouvrir", Ticket("resolue") with { AgentId = null }, People.All["demandeur"], People.Now);

        Assert.Equal("reaffectee", decision.Target);
        Assert.Equal("rouvrir-sans-agent", decision.Rule!.Rule);
    }

    [Fact]
    public void Decide_Ouvrir_IsForTheAuthorOfATicketThatIsNotOpenYet()
    {
        Assert.Equal(Rules.InitialStatus.Code, Rules.Decide("ouvrir", Ticket(""), People.All["demandeur"], People.Now).Target);
        Assert.False(Rules.Decide("ouvrir", Ticket(""), People.All["collegue"], People.Now).IsAllowed);
        Assert.Equal("ouvrir-pour-un-appelant", Rules.Decide("ouvrir", Ticket(""), People.All["agent-de-l-equipe"], People.Now).Rule!.Rule);
        Assert.Equal(["ouvrir"], Rules.TransitionsFor(Ticket(""), People.All["demandeur"], People.Now).Select(offer => offer.Code));
    }

    [Theory]
    [InlineData("inconnue", "assignee", "demandeur", "n'existe pas")]
    [InlineData("rouvrir", "fermee", "demandeur", "« Fermée », il faudrait « Résolue »")]
    [InlineData("annuler", "assignee", "beneficiaire", "Seul l'auteur")]
    [InlineData("ouvrir", "assignee", "demandeur", "pas encore ouverte")]
    [InlineData("fermeture-automatique", "resolue", "demandeur", "jamais à la main")]
    [InlineData("cloturer", "resolue", "horloge", "automatiquement")]
    public void Decide_Refused_SaysWhyInFrench(string code, string status, string role, string text) =>
        Assert.Contains(text, Rules.Decide(code, Ticket(status), People.All[role], People.Now).Refusal, StringComparison.Ordinal);

    [Fact]
    public void Decide_BeforeTheEndDate_DoesNotResume()
    {
        var early = Ticket("en-attente") with { WaitingUntil = People.Now.AddMinutes(1) };
        Assert.False(Rules.Decide("reprendre", early, ViewerFacts.Clock, People.Now).IsAllowed);
        Assert.False(Rules.Decide("reprendre", early with { WaitingUntil = null }, ViewerFacts.Clock, People.Now).IsAllowed);
        Assert.True(Rules.Decide("reprendre", early, ViewerFacts.Clock, People.Now.AddMinutes(1)).IsAllowed);
    }

    [Fact]
    public void Sweeps_HoldTheTwoTransitionsOfTheClock()
    {
        Assert.Equal(["reprendre", "fermeture-automatique"], Rules.Sweeps.Select(sweep => sweep.Transition.Code));
        var due = Ticket("en-attente");
        Assert.True(Rules.Sweeps[0].Filter.IsMatch(due, ViewerFacts.Clock, People.Now));
        Assert.False(Rules.Sweeps[0].Filter.IsMatch(due with { Status = "assignee" }, ViewerFacts.Clock, People.Now));
    }

    [Theory]
    [InlineData("resoudre", "Solution!,SolutionCode!")]
    [InlineData("mettre-en-attente", "Reason!,EndDate")]
    [InlineData("reaffecter", "Team!,Reason!")]
    [InlineData("assigner", "Agent!")]
    [InlineData("demander-complement", "Question!")]
    [InlineData("completer", "Answer!")]
    [InlineData("rouvrir", "Reason!")]
    [InlineData("cloturer", "Satisfaction")]
    [InlineData("annuler", "Reason!")]
    [InlineData("fusionner", "Ticket!")]
    [InlineData("ouvrir", "Form!")]
    [InlineData("prendre-en-charge", "")]
    public void FindTransition_AsksForWhatTheLifecycleSays(string code, string asks) =>
        Assert.Equal(asks, string.Join(',', Rules.FindTransition(code)!.Asks.Select(ask => $"{ask.Kind}{(ask.IsRequired ? "!" : "")}")));

    private static TicketFacts Ticket(string status) => People.Ticket with
    {
        Status = status,
        ResolvedAt = People.Now.AddDays(-14),
        WaitingUntil = People.Now.AddHours(-1),
    };
}
