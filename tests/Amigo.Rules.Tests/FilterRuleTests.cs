using System.Linq.Expressions;
using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>The shape of inlined predicates: what a query provider must be able to translate and cache.</summary>
public sealed class FilterRuleTests
{
    private static readonly Expression<Func<Row, TicketFacts>> Projection = row => new TicketFacts
    {
        AuthorId = row.Author,
        BeneficiaryId = row.For,
        AgentId = row.Agent,
        OpenedById = row.Writer,
        Establishment = row.School,
        TeamCode = row.Team,
        SharedWithHeads = row.Shared,
    };

    [Fact]
    public void For_TwoViewers_DifferOnlyByCapturedFields()
    {
        var one = Repository.Rules.Visibility.For(Projection, new ViewerFacts { PersonId = 11, Teams = ["a"] }, People.Now);
        var two = Repository.Rules.Visibility.For(Projection, new ViewerFacts { PersonId = 22, HeadOf = ["b", "c"] }, People.Now.AddDays(1));

        Assert.Equal(one.ToString(), two.ToString());
        Assert.DoesNotContain("11", one.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("viewer", one.ToString(), StringComparison.Ordinal);
        var captured = Captured(one);
        Assert.NotEmpty(captured);
        Assert.All(captured, type => Assert.Contains(type, new[] { typeof(int), typeof(bool), typeof(List<string>), typeof(DateTime) }));
    }

    [Fact]
    public void For_EmptyLists_StillCallsContains()
    {
        var text = Repository.Rules.Visibility.For(Projection, new ViewerFacts { PersonId = 1 }, People.Now).ToString();
        Assert.Contains(".Value.Contains(row.School)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void For_NowArithmetic_IsEvaluatedOnceAndCaptured()
    {
        var filter = Repository.LoadWithVisibility("ticket.CreatedAt <= now.AddDays(-14) && now.Hour >= 0 && viewer.Teams.Any()").Rules!.Visibility;
        var predicate = filter.For<Row>(row => new TicketFacts { CreatedAt = row.Created }, new ViewerFacts(), People.Now);

        Assert.DoesNotContain("AddDays", predicate.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hour", predicate.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Any", predicate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0350001A", true)]
    [InlineData("035", true)]
    [InlineData("03", false)]
    [InlineData("", false)]
    [InlineData("1035", false)]
    public void For_StartsWith_ComparesLettersExactly(string school, bool expected)
    {
        var filter = Repository.LoadWithVisibility("ticket.Establishment.StartsWith(\"035\")").Rules!.Visibility;
        var predicate = filter.For(Projection, new ViewerFacts(), People.Now);

        Assert.DoesNotContain("StartsWith", predicate.ToString(), StringComparison.Ordinal);
        Assert.Equal(expected, predicate.Compile()(new Row { School = school }));
        Assert.Equal(expected, filter.IsMatch(new TicketFacts { Establishment = school }, new ViewerFacts(), People.Now));
    }

    [Fact]
    public void For_ProjectionWithoutAFactTheRulesRead_NamesIt()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            Repository.Rules.AutoClose.For(Projection, ViewerFacts.Clock, People.Now));
        Assert.Contains("Status", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void For_ProjectionThatIsNotAnInitialiser_IsRefused()
    {
        var facts = new TicketFacts();
        Assert.Throws<ArgumentException>(() => Repository.Rules.AutoClose.For<Row>(row => facts, ViewerFacts.Clock, People.Now));
    }

    [Theory]
    [InlineData("ticket.BeneficiaryId in (1, 2)")]
    [InlineData("ticket.BeneficiaryId != 3 && !ticket.SharedWithHeads")]
    [InlineData("ticket.BeneficiaryId.HasValue and not (ticket.TeamCode == \"x\")")]
    [InlineData("viewer.Establishments.Any(it.StartsWith(\"035\")) && ticket.Establishment.Contains(\"A\")")]
    [InlineData("viewer.Teams.Count > 0 || now.DayOfWeek == \"Monday\"")]
    [InlineData("viewer.Teams.Count() == 0 || now.Date < now.AddMonths(1)")]
    [InlineData("ticket.AuthorId >= -5")]
    [InlineData("true")]
    public void Load_AllowedForms_RunAlike(string expression)
    {
        var load = Repository.LoadWithVisibility(expression);
        Assert.Empty(load.Errors);
        var viewer = new ViewerFacts { PersonId = 1, Establishments = ["0350001A"], Teams = ["t"] };
        var row = new Row { Author = 1, For = 2, School = "0350001A", Team = "t" };

        var filter = load.Rules!.Visibility;

        Assert.True(filter.IsMatch(Projection.Compile()(row), viewer, People.Now));
        Assert.True(filter.Decide(Projection.Compile()(row), viewer, People.Now).IsMatch);
        Assert.True(filter.For(Projection, viewer, People.Now).Compile()(row));
    }

    private static List<Type> Captured(Expression expression)
    {
        var finder = new CapturedFinder();
        finder.Visit(expression);
        return finder.Types;
    }

    private sealed class CapturedFinder : ExpressionVisitor
    {
        public List<Type> Types { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is ConstantExpression)
                Types.Add(node.Type);
            return base.VisitMember(node);
        }
    }

    private sealed class Row
    {
        public int Author { get; init; }

        public int? For { get; init; }

        public int? Writer { get; init; }

        public int? Agent { get; init; }

        public string School { get; init; } = "";

        public string Team { get; init; } = "";

        public bool Shared { get; init; }

        public DateTime Created { get; init; }
    }
}
