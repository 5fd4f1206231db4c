using Xunit;

namespace Amigo.Rules.Tests;

/// <summary>What must hold of a rule book as a whole: changes of a small sound book, with everything said of them.</summary>
public sealed class ProofTests
{
    private static readonly Case[] Cases = CaseFile.Read<Case[]>("livres.json");

    public static IEnumerable<TheoryDataRow<string>> Names() => Cases.Select(row => new TheoryDataRow<string>(row.Nom));

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_ChangedBook_SaysWhereAndWhy(string name)
    {
        var row = Cases.Single(other => other.Nom == name);
        var files = new Dictionary<string, string?>();
        foreach (var change in row.Remplace)
        {
            var content = files.GetValueOrDefault(change.Fichier) ?? File.ReadAllText(Path.Combine(Repository.SmallBook, change.Fichier));
            Assert.Equal(2, content.Split(change.Ancien).Length);
            files[change.Fichier] = content.Replace(change.Ancien, change.Nouveau, StringComparison.Ordinal);
        }

        var load = Repository.LoadCopy(Repository.SmallBook, files);

        Assert.Equal(row.Erreurs ?? [], load.Errors.Select(error => error.ToString()));
        Assert.Equal(row.Attentions ?? [], load.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(row.Erreurs is null, load.IsValid);
    }

    [Fact]
    public void Load_ShippedBook_SaysNothing()
    {
        var load = RuleSet.Load(Repository.RulesDirectory);

        Assert.Empty(load.Errors);
        Assert.Empty(load.Warnings);
    }

    private sealed record Case(string Nom, Change[] Remplace, string[]? Erreurs, string[]? Attentions);

    private sealed record Change(string Fichier, string Ancien, string Nouveau);
}
