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

    [Fact]
    public void CheckAgainst_Catalogue_SaysWhatItDoesNotHave()
    {
        var files = new Dictionary<string, string?>
        {
            ["horaires.json"] = """
                { "horaires": [
                { "code": "bureau", "libelle": "B", "defaut": true, "equipes": ["reseaux"], "semaine": { "lundi": ["08:00-18:00"] } }
                ] }
                """,
            ["visibilite.json"] = """
                { "WorkflowName": "visibilite", "Rules": [
                { "RuleName": "a", "SuccessEvent": "S", "Expression": "ticket.ServiceCode in (\"PD-WEBMAIL\", \"PD-WEBMIAL\") && viewer.Teams.Contains(\"accueil\")" }
                ] }
                """,
        };

        var check = Repository.LoadCopy(Repository.SmallBook, files).Rules!.CheckAgainst(
            new() { Offers = ["SA"], Services = ["PD-WEBMAIL"], Subcategories = [], Teams = ["reseau"] });

        Assert.Equal(
            [
                "horaires.json(2,65): L'équipe « reseaux » n'est pas dans le catalogue. Vouliez-vous écrire « reseau » ?",
                "offres.json(2,113): L'offre « PD » n'est pas dans le catalogue.",
            ],
            check.Errors.Select(error => error.ToString()));
        Assert.Equal(
            [
                "visibilite.json(2,95): Le service « PD-WEBMIAL » n'est pas dans le catalogue. Vouliez-vous écrire « PD-WEBMAIL » ?",
                "visibilite.json(2,136): L'équipe « accueil » n'est pas dans le catalogue.",
            ],
            check.Warnings.Select(warning => warning.ToString()));
    }

    private sealed record Case(string Nom, Change[] Remplace, string[]? Erreurs, string[]? Attentions);

    private sealed record Change(string Fichier, string Ancien, string Nouveau);
}
