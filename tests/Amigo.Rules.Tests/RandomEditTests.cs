using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using RulesEngine.Models;
using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>Whatever a hand that slips does to a rule book, what loads keeps every promise. CsCheck prints the seed of a failure.</summary>
public sealed class RandomEditTests
{
    /// <summary>A load takes a fifth of a second; this leaves room for a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void Load_EditedShippedBook_NeverThrowsAndIsOnlyLoadedSound() => Check(Repository.RulesDirectory, 8);

    [Fact]
    public void Load_EditedSmallBook_NeverThrowsAndIsOnlyLoadedSound() => Check(Repository.SmallBook, 60);

    private static void Check(string book, int times) => RandomEdit.Of(book).Sample(
        changed =>
        {
            var started = Stopwatch.GetTimestamp();
            var load = Repository.LoadCopy(book, changed);

            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
            Assert.Equal(load.IsValid, load.Errors.Count == 0);
            Assert.DoesNotContain(load.Errors, error => error.Message.Contains("fait échouer", StringComparison.Ordinal));
            Assert.All(load.Errors.Concat(load.Warnings), error => Assert.True(error is { Line: > 0, Column: > 0, Message.Length: > 0 }));
            if (load.Rules is not { } rules)
                return;
            CheckLifecycle(rules);
            CheckPriorities(rules, changed.GetValueOrDefault("priorite.json") ?? File.ReadAllText(Path.Combine(book, "priorite.json")));
            CheckTabs(rules);
            CheckClosing(rules);
        },
        iter: times);

    private static void CheckLifecycle(RuleSet rules)
    {
        var open = new HashSet<string> { rules.InitialStatus.Code };
        var ending = rules.Statuses.Where(status => status.IsFinal).Select(status => status.Code).ToHashSet();
        for (var i = 0; i < rules.Statuses.Count; i++)
        {
            open.UnionWith(rules.Transitions.Where(step => step.From.Any(open.Contains)).Select(step => step.To));
            ending.UnionWith(rules.Transitions.Where(step => ending.Contains(step.To)).SelectMany(step => step.From));
        }

        Assert.Contains(rules.Transitions, step => step.From.Count == 0);
        Assert.All(rules.Statuses, status => Assert.True(open.Contains(status.Code) && ending.Contains(status.Code), status.Code));
    }

    /// <summary>The engine itself, on the file as it stands, finds one rule a cell, and the set gives the priority of that rule.</summary>
    private static void CheckPriorities(RuleSet rules, string file)
    {
        var workflow = JsonSerializer.Deserialize<Workflow>(file)!;
        var engine = new RulesEngine.RulesEngine([workflow]);
        foreach (var (impact, urgency) in rules.Impacts.SelectMany(impact => rules.Urgencies.Select(urgency => (impact.Code, urgency.Code))))
        {
            var ticket = new RuleParameter("ticket", new TicketFacts { Impact = impact, Urgency = urgency });
            var results = engine.ExecuteAllRulesAsync("priorite", ticket).AsTask().GetAwaiter().GetResult();

            var decision = rules.Priority(impact, urgency);
            Assert.Equal(decision.Rule.Rule, Assert.Single(results, result => result.IsSuccess).Rule.RuleName);
            Assert.Contains(rules.Priorities, priority => priority.Code == decision.Value);
        }
    }

    private static void CheckTabs(RuleSet rules)
    {
        foreach (var status in rules.Statuses)
        {
            var board = status.IsTreated ? Board.Treated : Board.Current;
            foreach (var beneficiary in new int?[] { null, 2 })
            {
                var ticket = new TicketFacts { Status = status.Code, Kind = "incident", AuthorId = 1, BeneficiaryId = beneficiary, CreatedAt = People.Now };
                Assert.Contains(rules.Tabs, tab => tab.Board == board && tab.Filter.Decide(ticket, new ViewerFacts { PersonId = 1 }, People.Now).IsMatch);
            }
        }
    }

    private static void CheckClosing(RuleSet rules) => Assert.DoesNotContain(
        rules.Transitions.Where(step => step.Code == "fermeture-automatique").SelectMany(step => step.From).Select(rules.Status),
        status => status.Turn == Turn.Requester && !status.IsTreated);
}
