using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>Files that must be refused, with the place and the reason.</summary>
public sealed class BadFileTests
{
    private static readonly BadFile[] Cases = CaseFile.Read<BadFile[]>("fichiers-refuses.json");

    public static IEnumerable<TheoryDataRow<string>> Names() => Cases.Select(row => new TheoryDataRow<string>(row.Nom));

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_BadFile_SaysWhereAndWhy(string name)
    {
        var row = Cases.Single(other => other.Nom == name);

        var load = Repository.LoadWith(row.Fichier, string.Join('\n', row.Contenu));

        Assert.False(load.IsValid);
        Assert.Contains(load.Errors, error => error.File == row.Fichier && error.Line == row.Ligne && error.Column == row.Colonne
            && error.Message.Contains(row.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_SeveralBadFiles_ReportsAllAtOnce()
    {
        var directory = Directory.CreateTempSubdirectory("amigo-rules-").FullName;
        File.WriteAllText(Path.Combine(directory, "statuts.json"), "{}");
        File.WriteAllText(Path.Combine(directory, "valeurs.json"), "nul");
        File.WriteAllText(Path.Combine(directory, "ouverture.json"), "{}");

        var load = RuleSet.Load(directory);
        Directory.Delete(directory, recursive: true);

        Assert.Equal(13, load.Errors.Select(error => error.File).Distinct().Count());
        Assert.Equal(10, load.Errors.Count(error => error.Message == "Ce fichier manque."));
        Assert.Contains(load.Errors, error => error.File == "ouverture.json");
    }

    [Theory]
    [InlineData("statuts.json")]
    [InlineData("transitions.json")]
    public void Load_MissingFile_IsAnErrorAndNoOther(string file) =>
        Assert.Equal([$"{file}(1,1): Ce fichier manque."], Repository.LoadWith(file, null).Errors.Select(error => error.ToString()));

    [Fact]
    public void Load_MissingDirectory_IsTwelveErrors() =>
        Assert.Equal(12, RuleSet.Load(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))).Errors.Count);

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\t ")]
    public void Load_ByteOrderMarkOrBlanks_AreNoError(string prefix) =>
        Assert.Empty(Repository.LoadWith("visibilite.json", prefix + Repository.ReadRules("visibilite.json")).Errors);

    [Fact]
    public void Load_DisabledRule_IsCheckedAndLeftOut()
    {
        var content = Repository.ReadRules("visibilite.json").Replace("\"RuleName\": \"responsable\",", "\"RuleName\": \"responsable\", \"Enabled\": false,", StringComparison.Ordinal);
        var load = Repository.LoadWith("visibilite.json", content);

        Assert.DoesNotContain(load.Rules!.Visibility.Rules, rule => rule.Rule == "responsable");
    }

    [Fact]
    public void Load_NewStatusWithoutTransitionOrTab_IsRefused()
    {
        var content = Repository.ReadRules("statuts.json").Replace(
            "\"statuts\": [",
            "\"statuts\": [ { \"code\": \"suspendue\", \"libelle\": \"Suspendue\", \"badge\": \"accent\", \"tour\": \"tiers\", \"description\": \"D\" },",
            StringComparison.Ordinal);

        var load = Repository.LoadWith("statuts.json", content);

        Assert.Contains(load.Errors, error => error.File == "statuts.json" && error.Message.Contains("« suspendue »", StringComparison.Ordinal));
    }

    private sealed record BadFile(string Nom, string Fichier, int Ligne, int Colonne, string Message, string[] Contenu);
}
