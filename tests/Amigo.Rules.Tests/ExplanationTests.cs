using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>Rules read again for people: each comparison with its values, and what it means to the person it is about.</summary>
public sealed class ExplanationTests
{
    private static readonly Case[] Cases = CaseFile.Read<Case[]>("explications.json");

    private static readonly TicketFacts Ticket = new()
    {
        Number = 7,
        Status = "resolue",
        Kind = "incident",
        Impact = "personne",
        Urgency = "moyenne",
        Priority = "normale",
        ServiceCode = "SD-WEBMAIL",
        Establishment = "0299122H",
        AuthorId = 1,
        AgentId = 5,
        TeamCode = "messagerie",
        CreatedAt = new DateTime(2026, 1, 2, 8, 0, 0, DateTimeKind.Utc),
        ResolvedAt = new DateTime(2026, 1, 9, 9, 12, 0, DateTimeKind.Utc),
    };

    private static readonly ViewerFacts Viewer = new() { PersonId = 1, Establishments = ["0299122H"], EstablishmentKinds = ["college"] };

    private static readonly DateTime Now = new(2026, 1, 24, 9, 0, 0, DateTimeKind.Utc);

    public static IEnumerable<TheoryDataRow<string>> Expressions() => Cases.Select(row => new TheoryDataRow<string>(row.Regle));

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Trace_Expression_TellsEachComparisonAndItsMeaning(string expression)
    {
        var row = Cases.Single(other => other.Regle == expression);
        var load = Repository.LoadWithVisibility(expression);
        Assert.Empty(load.Errors);

        var trace = load.Rules!.Visibility.Trace(Ticket, Viewer, Now, Name)[0];

        Assert.Equal(row.Lignes, Lines(trace.Condition, 0));
        // Its own words are for when it holds; what the comparisons mean is asked of both.
        Assert.Equal(row.Sens, (trace with { Label = null, Refusal = null }).Reason?.Replace('\u00a0', ' '));
        Assert.Equal(row.Lignes[0].EndsWith('✓'), trace.Holds);
        Assert.Equal(expression, trace.Expression);
    }

    [Fact]
    public void TraceTransitions_EveryShippedTransition_AgreesWithTheDecision()
    {
        foreach (var (name, viewer) in People.All)
        {
            var traces = Repository.Rules.TraceTransitions(People.Ticket, viewer, People.Now);

            Assert.DoesNotContain(traces, trace => trace.Code == "ouvrir");
            foreach (var trace in traces)
            {
                var allows = trace.Edges.Any(edge => edge.IsForViewer && edge.Rule.Holds);
                Assert.True(allows == trace.Decision.IsAllowed, $"{name}, {trace.Code}");
                Assert.All(trace.Edges, edge => Assert.Equal(edge.Rule.Holds, edge.Rule.Condition.Holds));
            }
        }
    }

    [Theory]
    [InlineData("visibilite.json", true)]
    [InlineData("onglets.json", true)]
    [InlineData("fermeture-automatique.json", true)]
    [InlineData("offres.json", false)]
    [InlineData("delais.json", false)]
    public void Load_ErrorMessage_IsForRulesWhoseRefusalSomeoneReads(string file, bool isKnown)
    {
        var content = Repository.ReadRules(file).Replace("\"Expression\": ", "\"ErrorMessage\": \"Elle n’est pas à vous\", \"Expression\": ", StringComparison.Ordinal);

        var load = Repository.LoadWith(file, content);

        Assert.Equal(isKnown, load.IsValid);
        if (!isKnown)
            Assert.All(load.Errors, error => Assert.StartsWith("La clé « ErrorMessage » est inconnue ici.", error.Message, StringComparison.Ordinal));
        if (file == "visibilite.json")
            Assert.Equal("Elle n’est pas à vous", load.Rules!.Visibility.Trace(People.Ticket, People.All["collegue"], People.Now)[0].Reason);
    }

    [Fact]
    public void Trace_Rule_StandsAtItsLine()
    {
        var lines = Repository.ReadRules("visibilite.json").Split('\n');

        foreach (var trace in Repository.Rules.Visibility.Trace(People.Ticket, People.All["demandeur"], People.Now))
            Assert.Equal($"      \"RuleName\": \"{trace.Rule.Rule}\",", lines[trace.Line].TrimEnd('\r'));
    }

    [Fact]
    public void Trace_RuleThatFails_HoldsForNobodyAndSaysSo()
    {
        var broken = new ViewerFacts { PersonId = 6, Teams = null! };

        var trace = Repository.Rules.Visibility.Trace(People.Ticket, broken, People.Now).Single(rule => rule.Rule.Rule == "agent-de-l-equipe");

        Assert.False(trace.Holds);
        Assert.NotNull(trace.Error);
        Assert.Equal("n’a pas pu être calculée ✗", trace.Condition.ToString());
    }

    [Fact]
    public void TracePriority_CodeThatRulesHaveLost_DecidesNothing()
    {
        var lost = Repository.Rules.TracePriority("planete", "moyenne");
        var found = Repository.Rules.TracePriority("personne", "moyenne");

        Assert.Null(lost.Value);
        Assert.Null(lost.Deciding);
        Assert.Equal(("normale", "personne-moyenne"), (found.Value, found.Deciding!.Rule.Rule));
    }

    [Fact]
    public void Trace_Delays_ReadsRulesDownToTheOneThatDecides()
    {
        var trace = Repository.Rules.Deadlines.Trace(Ticket);

        Assert.Equal("normale", trace.Value);
        Assert.Equal(["evolution", "securite", "examens", "webmail-haute", "critique", "haute", "normale"], trace.Rules.Select(rule => rule.Rule.Rule));
        Assert.All(trace.Rules.SkipLast(1), rule => Assert.False(rule.Holds));
    }

    private static string? Name(string field, object value) => (field, value) switch
    {
        (_, 1) when field.EndsWith("Id", StringComparison.Ordinal) => "Camille Martin",
        (_, "messagerie") => "Messagerie",
        _ => null,
    };

    private static IEnumerable<string> Lines(Condition condition, int depth) =>
    [
        $"{new string(' ', 2 * depth)}{(condition.Parts.Count == 0 ? condition.Source : condition.Kind.ToString())} {(condition.Holds ? '✓' : '✗')}",
        .. condition.Parts.SelectMany(part => Lines(part, depth + 1)),
    ];

    private sealed record Case(string Regle, string[] Lignes, string? Sens);
}
