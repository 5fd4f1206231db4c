using System.Linq.Expressions;
using CsCheck;
using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>
/// One text, several executions: on random tickets, viewers and instants RulesEngine, the compiled predicate and the
/// inlined query answer the same. CsCheck prints the seed of a failure.
/// </summary>
public sealed class AgreementTests
{
    private static readonly string[] Establishments = ["0350001A", "0350002B", "0290003C", ""];
    private static readonly string[] Teams = ["messagerie", "reseau", ""];

    private static readonly Gen<DateTime> Date = Gen.Int[0, 60 * 24].Select(hours => People.Now.AddHours(-hours));

    private static readonly Gen<DateTime?> MaybeDate = Gen.Frequency(
        (1, Gen.Const(() => (DateTime?)null)), (3, Date.Select(date => (DateTime?)date)));

    private static readonly Gen<int> Person = Gen.Int[1, 4];

    private static readonly Gen<int?> MaybePerson = Gen.Frequency(
        (1, Gen.Const(() => (int?)null)), (2, Person.Select(person => (int?)person)));

    private static readonly Gen<Row> Rows =
        from status in Gen.OneOf([.. Repository.Rules.Statuses.Select(status => status.Code), "disparue"])
        from people in Gen.Select(Person, MaybePerson, MaybePerson, MaybePerson)
        from place in Gen.Select(Gen.OneOf(Establishments), Gen.OneOf(Teams), Gen.Bool)
        from dates in Gen.Select(MaybeDate, MaybeDate, MaybeDate)
        select new Row
        {
            State = status,
            Author = new Owner { Key = people.Item1 },
            For = people.Item2,
            Worker = people.Item3,
            Writer = people.Item4,
            School = place.Item1,
            Group = place.Item2,
            Shared = place.Item3,
            Resolved = dates.Item1,
            Answered = dates.Item2,
            Until = dates.Item3,
        };

    private static readonly Gen<ViewerFacts> Viewers =
        from person in Person
        from heads in Gen.OneOf(Establishments).List[0, 2]
        from teams in Gen.OneOf(Teams).List[0, 2]
        from administrator in Gen.Bool
        select new ViewerFacts { PersonId = person, HeadOf = heads, Establishments = heads, Teams = teams, IsAdministrator = administrator };

    private static readonly Expression<Func<Row, TicketFacts>> Projection = row => new TicketFacts
    {
        Status = row.State,
        AuthorId = row.Author.Key,
        BeneficiaryId = row.For,
        AgentId = row.Worker,
        OpenedById = row.Writer,
        Establishment = row.School,
        TeamCode = row.Group,
        SharedWithHeads = row.Shared,
        ResolvedAt = row.Resolved,
        LastAnswerAt = row.Answered,
        WaitingUntil = row.Until,
    };

    private static readonly Func<Row, TicketFacts> Facts = Projection.Compile();

    private static RuleSet Rules => Repository.Rules;

    [Fact]
    public void Filters_OnRandomTickets_AgreeInAllExecutions() =>
        Gen.Select(Rows, Viewers, Date).Sample(
            (row, viewer, now) =>
            {
                var ticket = Facts(row);
                foreach (var filter in Filters())
                {
                    var expected = filter.Decide(ticket, viewer, now).IsMatch;
                    Assert.Equal(expected, filter.IsMatch(ticket, viewer, now));
                    Assert.Equal(expected, filter.For(Projection, viewer, now).Compile(preferInterpretation: true)(row));
                }
            },
            iter: 400);

    [Fact]
    public void Transitions_OnRandomTickets_AgreeInBothExecutions() =>
        Gen.Select(Rows, Gen.Frequency((6, Viewers), (1, Gen.Const(ViewerFacts.Clock))), Date).Sample(
            (row, viewer, now) =>
            {
                var ticket = Facts(row);
                var offered = Rules.TransitionsFor(ticket, viewer, now).ToDictionary(offer => offer.Code, offer => offer.Transition);
                foreach (var code in Rules.Transitions.Select(transition => transition.Code).Distinct())
                    Assert.Equal(offered.GetValueOrDefault(code), Rules.Decide(code, ticket, viewer, now).Transition);
            },
            iter: 400);

    [Fact]
    public void AutoCloseDate_OnRandomTickets_IsTheFirstInstantThatCloses() =>
        Rows.Sample(
            row =>
            {
                var ticket = Facts(row);
                if (Rules.AutoCloseDate(ticket) is not { } date)
                    return;
                Assert.True(Rules.AutoClose.IsMatch(ticket, ViewerFacts.Clock, date));
                Assert.False(Rules.AutoClose.IsMatch(ticket, ViewerFacts.Clock, date.AddTicks(-1)));
            },
            iter: 1000);

    [Fact]
    public void Visibility_OnRandomTickets_HoldsWhateverMayBeDone() =>
        Gen.Select(Rows, Viewers, Date).Sample(
            (row, viewer, now) =>
            {
                var ticket = Facts(row);
                if (Rules.TransitionsFor(ticket, viewer, now).Count > 0)
                    Assert.True(Rules.Visibility.IsMatch(ticket, viewer, now));
            },
            iter: 1000);

    private static IEnumerable<FilterRule> Filters() =>
        [Rules.Visibility, Rules.AutoClose, .. Rules.Tabs.Select(tab => tab.Filter), .. Rules.Sweeps.Select(sweep => sweep.Filter)];

    private sealed class Row
    {
        public string State { get; init; } = "";

        public Owner Author { get; init; } = new();

        public int? For { get; init; }

        public int? Writer { get; init; }

        public int? Worker { get; init; }

        public string School { get; init; } = "";

        public string Group { get; init; } = "";

        public bool Shared { get; init; }

        public DateTime? Resolved { get; init; }

        public DateTime? Answered { get; init; }

        public DateTime? Until { get; init; }

        public override string ToString() =>
            $"{State} by {Author.Key} for {For} agent {Worker} at {School}/{Group} shared {Shared} resolved {Resolved:s} answered {Answered:s} until {Until:s}";
    }

    private sealed class Owner
    {
        public int Key { get; init; }
    }
}
