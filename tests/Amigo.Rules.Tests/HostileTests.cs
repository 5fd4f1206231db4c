using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>What a hostile or clumsy rule may try: refused when loaded, in bounded time, whatever it contains.</summary>
public sealed class HostileTests
{
    public static IEnumerable<TheoryDataRow<string>> Forbidden() =>
    [
        "Enumerable.Range(0, 2000000000).Any()",
        "Enumerable.Range(0, 2000000000).Contains(ticket.Number)",
        "Enumerable.Repeat(ticket.Status, 2000000000).Count() > 0",
        "ticket.GetType() != null",
        "ticket.Status.GetType().Assembly.FullName == \"x\"",
        "viewer.GetType().Name == \"x\"",
        "ticket.Status.PadLeft(2000000000) == \"x\"",
        "ticket.Status.Replace(\"a\", \"aaaaaaaaaa\") == \"x\"",
        "ticket.Status.ToString() == \"x\"",
        "ticket.ToString() == \"x\"",
        "ticket.Equals(viewer)",
        "ticket == null",
        "viewer == viewer",
        "ticket.Status[0] == 'a'",
        "ticket.Status.Length > 3",
        "ticket.Status.Any()",
        "ticket.Status + \"x\" == \"ax\"",
        "ticket.Number / 0 == 1",
        "ticket.Number * 2000000000 > 1",
        "DateTime.Now > now",
        "DateTime.Parse(\"2026-01-01\") < now",
        "DateTime(2026, 1, 1) < now",
        "ticket.CreatedAt > \"2026-01-01\"",
        "Math.Pow(9, 9) > 1",
        "Convert.ToInt32(\"1\") == 1",
        "String.Join(\"\", viewer.Teams) == \"x\"",
        "string.IsNullOrEmpty(ticket.Status)",
        "Guid.NewGuid() != null",
        "new(ticket.Number as a).a == 1",
        "ViewerFacts.Clock.IsClock",
        "iif(true, ticket.SharedWithHeads, false)",
        "ticket.SharedWithHeads ? true : false",
        "(ticket.AgentId ?? 0) == 1",
        "np(ticket.AgentId) == 1",
        "now.AddDays(99999999) > now",
        "now.AddDays(ticket.Number) > now",
        "now.AddTicks(1) > now",
        "ticket.ResolvedAt.Value < now",
        "ticket.CreatedAt.Day == 1",
        "viewer.Teams.Any(it == ticket.TeamCode)",
        "viewer.Teams.Where(it == \"a\").Any()",
        "viewer.Teams.First() == \"a\"",
        "ticket.Status.StartsWith(ticket.Kind)",
        "ticket.Status.StartsWith(\"\")",
        "(ticket.ResolvedAt < now) == false",
        "not (ticket.ResolvedAt < ticket.LastAnswerAt)",
        "Task.Delay(100000).Wait()",
        "System.IO.File.Exists(\"/etc/passwd\")",
        "ExpressionUtils.CheckContains(\"a\", \"a\")",
        "it == null",
        "$(ticket.Number) == 1",
        "\"{0}\".Contains(\"\")",
    ];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Load_ForbiddenExpression_IsRefusedWithItsPlace(string expression)
    {
        var load = Repository.LoadWithVisibility(expression);

        Assert.False(load.IsValid);
        var error = Assert.Single(load.Errors);
        Assert.Equal(("visibilite.json", 2), (error.File, error.Line));
        Assert.True(error.Column > 10);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("!(", ")")]
    [InlineData("iif(true,", ",false)")]
    [InlineData("new[]{", "}")]
    [InlineData("!", "")]
    [InlineData("not ", "")]
    [InlineData("-", "")]
    [InlineData("true ? true : ", "")]
    [InlineData("\"(", "")]
    [InlineData("'(", "")]
    public void Load_TwoThousandNestings_IsRefusedBeforeParsing(string open, string close)
    {
        foreach (var count in new[] { 60, 2000, 200_000 / open.Length })
        {
            var text = string.Concat(Enumerable.Repeat(open, count)) + "true" + string.Concat(Enumerable.Repeat(close, count));

            // The limits' own messages: anything else would mean that the parser had seen the text.
            Assert.Matches("plus de|au plus|kio", Assert.Single(Repository.LoadWithVisibility(text).Errors).Message);
        }
    }

    [Fact]
    public void Load_DeepJson_IsRefused() =>
        Assert.False(Repository.LoadWith("onglets.json", new string('[', 100_000)).IsValid);

    [Fact]
    public void Load_OneMegabyte_IsRefusedWithoutBeingRead()
    {
        var errors = Repository.LoadWithVisibility(new string('x', 1_000_000)).Errors;
        Assert.Contains("kio", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_LongExpression_IsRefusedAtItsLimit()
    {
        var longest = "ticket.Number in (" + string.Join(',', Enumerable.Range(100, 490)) + ")";
        Assert.True(Repository.LoadWithVisibility(longest).IsValid);
        var error = Assert.Single(Repository.LoadWithVisibility(longest + new string(' ', 100)).Errors);
        Assert.Contains("2000 au plus", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WideExpression_IsFine()
    {
        var text = string.Join(" || ", Enumerable.Range(1, 90).Select(i => $"ticket.Number = {i}"));
        Assert.True(Repository.LoadWithVisibility(text).Rules!.Visibility.IsMatch(new TicketFacts { Number = 90 }, new ViewerFacts(), People.Now));
    }

    [Theory]
    [InlineData("{{7*7}} ${jndi} $(ticket.Status) <script>")]
    [InlineData("{0} %s @Model")]
    public void Decide_TemplateSyntaxInTexts_StaysText(string text)
    {
        var content = Repository.ReadRules("transitions.json").Replace("Seul l'auteur de la demande peut l'annuler.", text, StringComparison.Ordinal);
        var rules = Repository.LoadWith("transitions.json", content).Rules!;

        Assert.Equal(text, rules.Decide("annuler", People.Ticket, People.All["collegue"], People.Now).Refusal);
    }

    [Fact]
    public void Decide_WhenARuleFails_IsRefusedAndSaysSo()
    {
        // Facts never hold a null list; a caller's mistake must still not open anything.
        var broken = new ViewerFacts { PersonId = 1, Teams = null! };

        var decision = Repository.Rules.Decide("prendre-en-charge", People.Ticket with { Status = "affectee" }, broken, People.Now);

        Assert.False(decision.IsAllowed);
        Assert.NotNull(decision.Error);
        Assert.Throws<RuleEvaluationException>(() => Repository.Rules.Visibility.Decide(People.Ticket, broken, People.Now));
        Assert.Throws<RuleEvaluationException>(() => Repository.Rules.Visibility.IsMatch(People.Ticket with { AuthorId = 9 }, broken, People.Now));
    }

    [Fact]
    public void Load_InvalidUtf8_IsRefused()
    {
        var directory = Directory.CreateTempSubdirectory("amigo-rules-").FullName;
        File.WriteAllBytes(Path.Combine(directory, "statuts.json"), [(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}']);

        var load = RuleSet.Load(directory);
        Directory.Delete(directory, recursive: true);

        Assert.Contains(load.Errors, error => error.File == "statuts.json" && error.Message.Contains("UTF-8", StringComparison.Ordinal));
    }
}
