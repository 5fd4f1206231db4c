using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Kb.Reading;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

public sealed class CatalogueReaderTests
{
    private const string Good = """
        code: SA
        nom: Services académiques
        groupes:
          - code: SA-COM
            nom: Communication
            familles:
              - code: SA-COM-MSG
                nom: Messagerie
                services:
                  - code: SA-WEBMAIL
                    nom: Webmail
                    mots-cles: [courriel]
                    equipe: messagerie
                    sous-categories:
                      - code: SA-WEBMAIL-ACCES
                        nom: Accès à l'application
                        type: demande
                      - code: SA-WEBMAIL-PANNE
                        nom: Panne
                        type: incident
                        mots-cles: [bloqué]
                        equipe: reseau
        """;

    private const string Teams = """
        equipes:
          - code: messagerie
            nom: Messagerie
            description: Courriel
          - code: reseau
            nom: Réseau
        """;

    private const string BusinessTeams = """
        equipes-metier:
          - code: dec
            nom: DEC – Division des examens et concours
        """;

    [Fact]
    public void Read_GoodFiles_GivesFiveLevelsWithParents()
    {
        var catalogue = Read(Good, Teams, BusinessTeams, out var errors)!;

        Assert.Empty(errors);
        var leaf = catalogue.FindSubcategory("SA-WEBMAIL-PANNE")!;
        Assert.Equal(
            ["Services académiques", "Communication", "Messagerie", "Webmail", "Panne"],
            leaf.Path.Select(node => node.Name));
        Assert.Equal(RequestKind.Incident, leaf.Kind);
        Assert.Equal("Réseau", leaf.Team.Name);
        Assert.Equal("Messagerie", catalogue.FindSubcategory("SA-WEBMAIL-ACCES")!.Team.Name);
        Assert.Equal("SA", leaf.Offer.Code);
        Assert.Equal((1, 2), (leaf.Offer.ServiceCount, leaf.Offer.Subcategories.Count));
        Assert.Contains("courriel", leaf.FilterText, StringComparison.Ordinal);
        Assert.Equal("DEC – Division des examens et concours", catalogue.FindBusinessTeam("dec")!.Name);
    }

    /// <summary>What replaces a line of the good file, where the error is seen and what it says.</summary>
    [Theory]
    [InlineData("nom: Webmail", "nom: Webmail\n            equipee: x", 12, "clé « equipee » inconnue pour le service")]
    [InlineData("code: SA-WEBMAIL-PANNE", "code: SA-WEBMAIL-ACCES", 18, "code « SA-WEBMAIL-ACCES » en double : il est déjà dans kb/catalogue/sa.yaml, ligne 15")]
    [InlineData("code: SA-WEBMAIL-PANNE", "code: sa-panne", 18, "code « sa-panne » mal formé")]
    [InlineData("code: SA-WEBMAIL-PANNE", "code: SA-WEBMAIL-PANNE-QUI-A-UN-NOM-BEAUCOUP-TROP-LONG", 18, "« code » est trop long : 48 signes, 40 au plus")]
    [InlineData("code: SA-WEBMAIL-PANNE", "code:", 18, "« code » est vide")]
    [InlineData("nom: Panne", "name: Panne", 19, "clé « name » inconnue")]
    [InlineData("nom: Panne", "name: Panne", 18, "il manque la clé « nom » à la sous-catégorie")]
    [InlineData("type: incident", "type: panne", 20, "« type » vaut « panne » ; valeurs possibles : demande, incident")]
    [InlineData("type: incident", "type: [incident]", 20, "« type » attend un texte, pas une liste")]
    [InlineData("mots-cles: [bloqué]", "mots-cles: bloqué", 21, "« mots-cles » attend une liste, pas un texte")]
    [InlineData("mots-cles: [bloqué]", "mots-cles: [bloqué, Bloqué]", 21, "« Bloqué » est deux fois")]
    [InlineData("mots-cles: [bloqué]", "mots-cles: [{a: b}]", 21, "liste de textes, pas un ensemble de clés")]
    [InlineData("equipe: reseau", "equipe: inconnue", 22, "équipe « inconnue » inconnue : elle n’est pas dans equipes.yaml")]
    [InlineData("equipe: reseau", "equipe: reseau\n            equipe: messagerie", 23, "clé « equipe » en double : elle est déjà ligne 22")]
    [InlineData("nom: Panne", "nom: &x Panne", 19, "les ancres")]
    [InlineData("nom: Panne", "nom: !!str Panne", 19, "les étiquettes de type")]
    [InlineData("nom: Panne", "nom: Panne : totale", 19, "« : » inattendu")]
    [InlineData("nom: Panne", "nom: \"Pan\\u202Ene\"", 19, "signe invisible")]
    [InlineData("nom: Panne", "nom: \"Pan\\u000Ane\"", 19, "signe invisible ou de commande")]
    [InlineData("nom: Panne", "nom: \"Pan\\uD800ne\"", 19, "YAML illisible")]
    public void Read_BadLine_SaysWhereAndWhy(string line, string replacement, int expectedLine, string expectedMessage)
    {
        // The indentation of the replaced line is kept for the lines added after it.
        var offer = Good.Replace(line, replacement.Replace("\n            ", "\n" + Indentation(line), StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Null(Read(offer, Teams, BusinessTeams, out var errors));

        Assert.Contains(errors, error =>
            error.File == "kb/catalogue/sa.yaml" && error.Line == expectedLine && error.Message.Contains(expectedMessage, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("groupes:")]
    [InlineData("familles:")]
    [InlineData("services:")]
    [InlineData("sous-categories:")]
    public void Read_MissingLevel_IsRefused(string level)
    {
        var offer = Good[..(Good.IndexOf(level, StringComparison.Ordinal) + level.Length)] + " []\n";

        Assert.Null(Read(offer, Teams, BusinessTeams, out var errors));

        Assert.Contains(errors, error => error.Message.EndsWith("est vide : il en faut au moins un", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TwoOffers_RefusesTheSameCodeInBoth()
    {
        var errors = new List<KbError>();

        var catalogue = CatalogueReader.Read(
            [new("kb/catalogue/a.yaml", Good), new("kb/catalogue/b.yaml", Good)],
            new("kb/equipes.yaml", Teams), new("kb/equipes-metier.yaml", BusinessTeams), errors);

        Assert.Null(catalogue);
        Assert.Equal(6, errors.Count);
        Assert.All(errors, error => Assert.Equal("kb/catalogue/b.yaml", error.File));
        Assert.StartsWith("kb/catalogue/b.yaml(1,7): code « SA » en double", errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralErrors_SaysThemAllAtOnce()
    {
        var offer = Good.Replace("type: demande", "type: x").Replace("type: incident", "kind: x").Replace("nom: Webmail", "nom: ");

        Read(offer, Teams.Replace("nom: Réseau", "noms: Réseau"), BusinessTeams.Replace("dec", "D E C"), out var errors);

        Assert.Equal([6, 5, 2, 11, 17, 20, 18], errors.Select(error => error.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# rien\n")]
    [InlineData("- un\n- deux")]
    [InlineData("texte")]
    [InlineData("code: SA\n---\ncode: SB")]
    [InlineData("code: *ailleurs")]
    [InlineData("\tcode: SA")]
    [InlineData("code: [")]
    [InlineData("code: \"SA")]
    [InlineData("? [a]\n: b")]
    public void Read_NotACatalogue_IsRefusedWithoutFailing(string text)
    {
        Assert.Null(Read(text, Teams, BusinessTeams, out var errors));
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.True(error.Line >= 1 && error.Column >= 1, error.ToString()));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Read_DeepNesting_IsRefusedBeforeTheStackEnds(char bracket)
    {
        Assert.Null(Read("code: " + new string(bracket, 50_000), Teams, BusinessTeams, out var errors));
        Assert.NotEmpty(errors);
    }

    private static ServiceCatalogue? Read(string offer, string teams, string businessTeams, out List<KbError> errors) =>
        CatalogueReader.Read(
            [new KbFile("kb/catalogue/sa.yaml", offer)],
            new KbFile("kb/equipes.yaml", teams),
            new KbFile("kb/equipes-metier.yaml", businessTeams),
            errors = []);

    private static string Indentation(string line)
    {
        var found = Good.Split('\n').First(candidate => candidate.TrimStart(' ', '-') == line);
        return new string(' ', found.Length - found.TrimStart(' ', '-').Length);
    }
}
