using Amigo.Portal.Editing.Forms;
using Xunit;

namespace Amigo.Portal.Tests.Editing;

public sealed class CatalogueTextTests
{
    private const string File = """
        # Une offre
        code: SD
        nom: Offre
        groupes:
          - code: SD-COM
            nom: "Communication"   # entre guillemets
            familles:
              - code: SD-MSG
                nom: Messagerie
                services:
                  - code: SD-WEB
                    nom: Webmail
                    mots-cles: [courriel, mail]
                    equipe: messagerie
                    sous-categories:
                      - code: SD-WEB-A
                        nom: Accès à l'application
                        type: demande
                        mots-cles:
                          - mot de passe
                          - connexion
                      # Une remarque
                      - code: SD-WEB-B
                        nom: Anomalie
                        type: incident

                  - code: SD-LISTE
                    nom: Listes
                    equipe: messagerie
                    sous-categories:
                      - {code: SD-LISTE-A, nom: Créer, type: demande}

        """;

    public static TheoryData<string, string, string?, string, string> Texts => new()
    {
        { "SD-WEB", "nom", "Courriel : nouveau", "nom: Webmail", "nom: 'Courriel : nouveau'" },
        { "SD-COM", "nom", "L'échange : tout", "nom: \"Communication\"   #", "nom: 'L''échange : tout'   #" },
        { "SD-WEB-B", "nom", "Panne", "nom: Anomalie", "nom: Panne" },
        { "SD-WEB-B", "nom", "non", "nom: Anomalie", "nom: 'non'" },
        { "SD-WEB-B", "equipe", "reseau", "type: incident\n", "type: incident\n                equipe: reseau\n" },
        { "SD-WEB", "equipe", null, "[courriel, mail]\n            equipe: messagerie\n", "[courriel, mail]\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void SetText_ChangesThatValueOnly(string code, string key, string? value, string before, string after) =>
        Assert.Equal(Once(before, after), CatalogueText.SetText(File, code, key, value));

    public static TheoryData<string, string[], string, string> Lists => new()
    {
        { "SD-WEB", ["courriel", "e-mail, courrier"], "[courriel, mail]", "[courriel, 'e-mail, courrier']" },
        { "SD-WEB-A", ["code"], "mots-cles:\n                  - mot de passe\n                  - connexion\n", "mots-cles: [code]\n" },
        { "SD-WEB-A", [], "                mots-cles:\n                  - mot de passe\n                  - connexion\n", "" },
        { "SD-WEB-B", ["lenteur"], "type: incident\n", "type: incident\n                mots-cles: [lenteur]\n" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void SetList_ChangesThatListOnly(string code, string[] words, string before, string after) =>
        Assert.Equal(Once(before, after), CatalogueText.SetList(File, code, "mots-cles", words));

    [Fact]
    public void AddLeaf_ComesAfterTheLast()
    {
        const string Last = "nom: Anomalie\n                type: incident\n";
        const string Added = Last + "              - code: SD-WEB-C\n                nom: Aide\n                type: demande\n                mots-cles: [signature]\n";

        Assert.Equal(Once(Last, Added), CatalogueText.AddLeaf(File, "SD-WEB", "SD-WEB-C", "Aide", "demande", ["signature"]));
    }

    [Theory]
    [InlineData("SD-LISTE-A")]
    [InlineData("INCONNU")]
    public void SetText_OfWhatIsNotKnown_IsLeftToPeople(string code) => Assert.Null(CatalogueText.SetText(File, code, "nom", "X"));

    private static string Once(string before, string after)
    {
        Assert.Equal(2, File.Split(before).Length);
        return File.Replace(before, after, StringComparison.Ordinal);
    }
}
