using System.Linq.Expressions;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.TextSearch;
using Amigo.Rules;
using Xunit;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

/// <summary>The terms that bound a search hold for every request that the rule shows, or are not used at all.</summary>
public sealed class AccessTermsTests
{
    private static readonly RuleSet Rules = RuleSet.Load(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules).Rules!;
    private static readonly List<string> Teams = ["messagerie", "vie-scolaire"];
    private static readonly List<string> None = [];

    [Fact]
    public void Covering_TheRuleThatShips_HoldsForAllThatItShows()
    {
        var people = new[] { 1, 2, 3 };
        var places = new[] { "0299122H", "0359108K" };
        var viewer = new ViewerFacts { PersonId = 2, Teams = Teams, HeadOf = [places[0]] };
        var now = new DateTime(2026, 1, 12, 0, 0, 0, DateTimeKind.Utc);
        var terms = AccessTerms.Covering(Rules.Visibility.For(TicketFactsMapping.Projection, viewer, now));
        Assert.NotNull(terms);

        var seen = 0;
        foreach (var (author, beneficiary, agent, openedBy, place, team, isShared) in
            from author in people
            from beneficiary in people
            from agent in people
            from openedBy in people
            from place in places
            from team in new[] { "messagerie", "vie-scolaire", "reseau" }
            from isShared in new[] { false, true }
            select (author, beneficiary, agent, openedBy, place, team, isShared))
        {
            var facts = new TicketFacts
            {
                AuthorId = author, BeneficiaryId = beneficiary, AgentId = agent, OpenedById = openedBy, Establishment = place, TeamCode = team, SharedWithHeads = isShared, Status = "affectee",
            };
            if (!Rules.Visibility.IsMatch(facts, viewer, now))
                continue;
            seen++;
            Assert.NotEmpty(AccessTerms.Of(team, place, author, beneficiary, agent, openedBy).Intersect(terms));
        }

        Assert.True(seen > 0);
    }

    [Fact]
    public void Covering_OfAFilter_IsWhatItCompares()
    {
        Assert.Equal(["a7"], Cover(ticket => ticket.AuthorId == 7));
        Assert.Equal(["b7"], Cover(ticket => 7 == ticket.BeneficiaryId));
        Assert.Equal(["tmessagerie", "tviescolaire", "g7"], Cover(ticket => Teams.Contains(ticket.Team) || ticket.AgentId == 7));
        Assert.Equal(["a7"], Cover(ticket => ticket.SharedWithHeads && ticket.AuthorId == 7));
        Assert.Equal([], Cover(ticket => None.Contains(ticket.Team)));
    }

    [Fact]
    public void Covering_OfAFilterThatSaysSomethingElse_IsUnknown()
    {
        Assert.Null(Cover(ticket => ticket.SharedWithHeads));
        Assert.Null(Cover(ticket => ticket.AuthorId == 7 || ticket.SharedWithHeads));
        Assert.Null(Cover(ticket => ticket.AuthorId != 7));
        Assert.Null(Cover(ticket => !(ticket.AuthorId == 7)));
        Assert.Null(Cover(ticket => ticket.AuthorId > 7));
        Assert.Null(Cover(ticket => ticket.AuthorId == ticket.AgentId));
        Assert.Null(Cover(ticket => ticket.Team.Contains('m')));
        Assert.Null(Cover(ticket => true));
    }

    private static IReadOnlyList<string>? Cover(Expression<Func<Ticket, bool>> filter) => AccessTerms.Covering(filter);
}
