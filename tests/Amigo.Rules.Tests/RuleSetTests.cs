using System.Text.Json;
using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>The set as a whole: what ships, versions, independence of its neighbours, use by many threads.</summary>
public sealed class RuleSetTests
{
    private static RuleSet Rules => Repository.Rules;

    [Fact]
    public void Statuses_AreThoseOfTheLifecycle()
    {
        Assert.Equal(
            ["Affectée", "Réaffectée", "Assignée", "En attente", "À compléter", "Résolue", "Fermée"], Rules.Statuses.Select(status => status.Label));
        Assert.Equal("affectee", Rules.InitialStatus.Code);
        Assert.Equal(["resolue", "fermee"], Rules.Statuses.Where(status => status.IsTreated).Select(status => status.Code));
        Assert.Equal(["fermee"], Rules.Statuses.Where(status => status.IsFinal).Select(status => status.Code));
        Assert.Equal(Turn.Requester, Rules.Status("a-completer").Turn);
        Assert.Equal(["SA", "PD", "SD"], Rules.OfferCodes);
    }

    [Fact]
    public void Status_ThatNoFileDefinesAnyMore_IsShownByItsCode()
    {
        Assert.Equal("disparue", Rules.Status("disparue").Label);
        Assert.Null(Rules.FindStatus("disparue"));
    }

    [Fact]
    public void Version_IsTwelveHexadecimalDigitsOfTheContent()
    {
        var again = RuleSet.Load(Repository.RulesDirectory).Rules!;
        var other = Repository.LoadWith("statuts.json", Repository.ReadRules("statuts.json") + " ").Rules!;

        Assert.Matches("^[0-9a-f]{12}$", Rules.Version);
        Assert.Equal(Rules.Version, again.Version);
        Assert.NotEqual(Rules.Version, other.Version);
        Assert.Equal(Rules.Version, Rules.Priority("service", "haute").Rule.Version);
    }

    [Fact]
    public void Assembly_ReferencesNeitherWebNorDatabaseNorNeighbours()
    {
        var names = typeof(RuleSet).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();

        Assert.DoesNotContain(names, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.Contains("EntityFramework", StringComparison.Ordinal) || name.StartsWith("Amigo", StringComparison.Ordinal));
    }

    [Fact]
    public void PublicApi_ShowsNoTypeOfItsEngine()
    {
        var shown = typeof(RuleSet).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods().SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
                .Concat(type.GetProperties().Select(property => property.PropertyType)));

        Assert.DoesNotContain(shown, type => type.FullName?.Contains("RulesEngine", StringComparison.Ordinal) == true
            || type.Assembly.GetName().Name!.StartsWith("System.Linq.Dynamic", StringComparison.Ordinal));
        Assert.All(typeof(RuleSet).Assembly.GetExportedTypes(), type => Assert.Equal("Amigo.Rules", type.Namespace));
    }

    [Fact]
    public void Workflows_AreInRulesEnginesOwnFormat_AndNameTheirSchema()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.RulesDirectory, "*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            var first = document.RootElement.EnumerateObject().First();
            Assert.Equal("$schema", first.Name);
            var schema = Path.Combine(Repository.RulesDirectory, first.Value.GetString()!);
            Assert.True(File.Exists(schema), schema);
            JsonDocument.Parse(File.ReadAllText(schema)).Dispose();
            if (!document.RootElement.TryGetProperty("WorkflowName", out _))
                continue;

            var workflow = JsonSerializer.Deserialize<RulesEngine.Models.Workflow>(File.ReadAllText(path))!;
            Assert.Equal(Path.GetFileNameWithoutExtension(path), workflow.WorkflowName);
            Assert.All(workflow.Rules, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Expression)));
        }
    }

    [Fact]
    public async Task Decide_FromManyThreads_AlwaysAnswersTheSame()
    {
        var ticket = People.Ticket with { Status = "resolue" };
        var tasks = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 300; i++)
            {
                Assert.Equal("assignee", Rules.Decide("rouvrir", ticket, People.All["demandeur"], People.Now).Target);
                Assert.False(Rules.Visibility.Decide(ticket, People.All["collegue"], People.Now).IsMatch);
                Assert.Single(Rules.Visibility.Decide(ticket, People.All["demandeur"], People.Now).Matched);
            }
        }, TestContext.Current.CancellationToken));

        await Task.WhenAll(tasks);
    }
}
