using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>The examples beside the rules: those that ship are true, and an untrue or ill-written one refuses the set.</summary>
public sealed class ExampleTests
{
    private static readonly BadExample[] Cases = CaseFile.Read<BadExample[]>("exemples-refuses.json");

    public static IEnumerable<TheoryDataRow<int>> Numbers() => Enumerable.Range(0, Cases.Length).Select(number => new TheoryDataRow<int>(number));

    [Fact]
    public void Load_ShippedRules_AreTrueToAtLeastTwoHundredExamples() => Assert.InRange(Repository.Rules.ExampleCount, 200, int.MaxValue);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Load_UntrueOrIllWrittenExample_IsRefusedWithItsPlace(int number)
    {
        var row = Cases[number];

        var load = LoadWithExamples($"{{ \"exemples\": [\n{row.Exemple}\n] }}", rules => rules);

        Assert.False(load.IsValid);
        var error = Assert.Single(load.Errors);
        Assert.Equal(("exemples/essai.json", 2), (error.File, error.Line));
        Assert.Contains(row.Message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_RuleChangedAlone_IsRefused_AndAcceptedWithItsExample()
    {
        const string Example = """{ "exemples": [ { "nom": "un mois", "qui": "horloge", "demande": { "statut": "resolue", "resolue-depuis": 31 }, "alors": { "se-ferme": true } } ] }""";
        static string Later(string rules) => rules.Replace("AddDays(-14)", "AddDays(-60)", StringComparison.Ordinal);

        Assert.True(LoadWithExamples(Example, rules => rules).IsValid);
        Assert.False(LoadWithExamples(Example, Later).IsValid);
        Assert.True(LoadWithExamples(Example.Replace("31", "61", StringComparison.Ordinal), Later).IsValid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"exemples\": [ { \"nom\": \"A\" ")]
    [InlineData("{ \"exemples\": {} }")]
    public void Load_FileThatIsNoList_IsAnErrorAtItsPlace(string content)
    {
        var error = Assert.Single(LoadWithExamples(content, rules => rules).Errors);

        Assert.Equal("exemples/essai.json", error.File);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static RuleSetLoad LoadWithExamples(string examples, Func<string, string> closing)
    {
        var directory = Directory.CreateTempSubdirectory("amigo-exemples-").FullName;
        try
        {
            foreach (var source in Directory.EnumerateFiles(Repository.RulesDirectory, "*.json"))
                File.Copy(source, Path.Combine(directory, Path.GetFileName(source)));
            var file = Path.Combine(directory, "fermeture-automatique.json");
            File.WriteAllText(file, closing(File.ReadAllText(file)));
            Directory.CreateDirectory(Path.Combine(directory, "exemples"));
            File.WriteAllText(Path.Combine(directory, "exemples", "essai.json"), examples);
            return RuleSet.Load(directory);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private sealed record BadExample(string Exemple, string Message);
}
