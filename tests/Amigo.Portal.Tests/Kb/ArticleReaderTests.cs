using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Kb.Reading;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

public sealed class ArticleReaderTests
{
    private const string Good = """
        ---
        titre: Le VPN
        resume: Travailler à distance.
        mots-cles: [vpn, télétravail]
        sous-categories: [SA-VPN-ACCES]
        public: [tous]
        revision: 2026-09-01
        etat: publie
        ---

        ## Préparer l’accès

        Voir [la suite](#se-connecter) et [l’aide](/fiches/autre).

        ## Se connecter

        ### Où ?

        Chez [nous](https://exemple.fr/a?b=1).
        """;

    [Fact]
    public void ReadSheets_GoodFile_GivesContentsWithoutAccents()
    {
        var sheet = ReadSheet(Good, out var errors)!;

        Assert.Empty(errors);
        Assert.Equal("vpn", sheet.Slug);
        Assert.Equal(["2 s-preparer-l-acces Préparer l’accès", "2 s-se-connecter Se connecter", "3 s-ou Où ?"],
            sheet.TableOfContents.Select(entry => $"{entry.Level} {entry.Id} {entry.Title}"));
        var html = sheet.Content.ToString()!;
        Assert.Contains("<h2 id=\"s-preparer-l-acces\">Préparer l’accès</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#s-se-connecter\">la suite</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/fiches/autre\">l’aide</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://exemple.fr/a?b=1\" rel=\"noopener noreferrer external\">nous</a>", html, StringComparison.Ordinal);
        Assert.Equal("Préparer l’accès · Voir la suite et l’aide. Se connecter · Où ? Chez nous.", sheet.PlainText);
        Assert.Equal("SA-VPN-ACCES", Assert.Single(sheet.Subcategories).Code);
        Assert.Equal(["Réseau"], sheet.Domains);
    }

    [Fact]
    public void ReadSheets_Table_HasHeaderScopesAndScrolls()
    {
        var html = ReadSheet(Good + "\n\n| A | B |\n|---|---|\n| 1 | 2 |\n", out _)!.Content.ToString()!;

        Assert.Contains("<div class=\"table-responsive\" role=\"group\" aria-label=\"Tableau\" tabindex=\"0\"><table class=\"table\">", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">A</th>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadSheets_TwoEqualHeadings_HaveTwoAnchors()
    {
        var sheet = ReadSheet(Good + "\n\n## Se connecter\n\nEncore.", out _)!;

        Assert.Equal("s-se-connecter-2", sheet.TableOfContents[^1].Id);
    }

    [Theory]
    [InlineData("titre: Le VPN", "titre:", 2, "« titre » est vide")]
    [InlineData("titre: Le VPN", "title: Le VPN", 2, "clé « title » inconnue pour la fiche")]
    [InlineData("titre: Le VPN", "titre: Le VPN\ntheme: Réseau", 3, "clé « theme » inconnue pour la fiche")]
    [InlineData("titre: Le VPN", "titre: Le VPN\ntitre: Encore", 3, "clé « titre » en double")]
    [InlineData("revision: 2026-09-01", "revision: 01/09/2026", 7, "date « 01/09/2026 » inconnue : écrivez AAAA-MM-JJ")]
    [InlineData("revision: 2026-09-01", "revision: 2026-02-30", 7, "date « 2026-02-30 » inconnue")]
    [InlineData("etat: publie", "etat: publié", 8, "« etat » vaut « publié » ; valeurs possibles : publie, brouillon")]
    [InlineData("public: [tous]", "public: [tout]", 6, "public « tout » inconnu")]
    [InlineData("public: [tous]", "public: []", 6, "« public » est vide : il en faut au moins un")]
    [InlineData("[SA-VPN-ACCES]", "[SA-VPN-ACCES, SA-RIEN]", 5, "sous-catégorie « SA-RIEN » inconnue du catalogue")]
    [InlineData("[SA-VPN-ACCES]", "[SA-VPN]", 5, "sous-catégorie « SA-VPN » inconnue du catalogue")]
    [InlineData("/fiches/autre", "/fiches/rien", 13, "cette fiche n’existe pas")]
    [InlineData("/fiches/autre", "/faq/rien#x", 13, "cette question n’existe pas")]
    [InlineData("/fiches/autre", "/offres/RIEN", 13, "ce code n’est pas dans le catalogue")]
    [InlineData("/fiches/autre", "/tickets/nouveau?sous-categorie=SA-VPN", 13, "cette sous-catégorie n’est pas dans le catalogue")]
    [InlineData("#se-connecter", "#rien", 13, "aucune partie de cette page")]
    [InlineData("## Se connecter", "# Se connecter", 15, "le titre vient de « titre »")]
    [InlineData("https://exemple.fr/a?b=1", "http://exemple.fr", 19, "lien « http://exemple.fr » refusé")]
    [InlineData("https://exemple.fr/a?b=1", "//exemple.fr", 19, "refusé")]
    [InlineData("https://exemple.fr/a?b=1", "/\\exemple.fr", 19, "refusé")]
    [InlineData("https://exemple.fr/a?b=1", "https://moi@exemple.fr", 19, "refusé")]
    [InlineData("https://exemple.fr/a?b=1", "mailto:a@exemple.fr", 19, "refusé")]
    [InlineData("Chez [nous]", "![nous]", 19, "image « https://exemple.fr/a?b=1 » refusée")]
    public void ReadSheets_BadLine_SaysWhereAndLeavesTheSheetOut(string text, string replacement, int line, string message)
    {
        Assert.Null(ReadSheet(Good.Replace(text, replacement, StringComparison.Ordinal), out var errors));

        var error = Assert.Single(errors, error => error.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal(("kb/fiches/vpn.md", line), (error.File, error.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Sans en-tête")]
    [InlineData("---\ntitre: x\n")]
    [InlineData("---\n---\n")]
    [InlineData("---\n- a\n---\n\nx")]
    public void ReadSheets_NoFrontMatter_IsLeftOut(string text)
    {
        Assert.Null(ReadSheet(text, out var errors));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void ReadSheets_OneBadFile_KeepsTheOthers()
    {
        var errors = new List<KbError>();

        var sheets = new ArticleReader(Catalogue, [new("kb/fiches/Mal nommée.md", Good), new("kb/fiches/autre.md", Good)], [], errors).ReadSheets();

        Assert.Equal("autre", Assert.Single(sheets).Slug);
        Assert.Contains("nom de fichier", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFaq_Headings_AreRefusedForTheyBreakTheList()
    {
        var errors = new List<KbError>();
        var entry = Good.Replace("titre: Le VPN", "titre: Le VPN ?\ntheme: Réseau", StringComparison.Ordinal).Replace("/fiches/autre", "/faq/vpn", StringComparison.Ordinal);

        Assert.Empty(new ArticleReader(Catalogue, [], [new("kb/faq/vpn.md", entry)], errors).ReadFaq());

        Assert.Contains("n’a pas de parties", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    public static ServiceCatalogue Catalogue { get; } = CatalogueReader.Read(
        [new("kb/catalogue/sa.yaml", """
            code: SA
            nom: Services académiques
            groupes:
              - code: SA-RES
                nom: Réseau
                familles:
                  - code: SA-RES-DIS
                    nom: Accès distant
                    services:
                      - code: SA-VPN
                        nom: VPN
                        equipe: reseau
                        sous-categories:
                          - code: SA-VPN-ACCES
                            nom: Accès
                            type: demande
            """)],
        new("kb/equipes.yaml", "equipes: [{code: reseau, nom: Réseau}]"),
        new("kb/equipes-metier.yaml", "equipes-metier: [{code: dec, nom: DEC}]"),
        new List<KbError>())!;

    private static Article? ReadSheet(string text, out List<KbError> errors)
    {
        errors = [];
        return new ArticleReader(Catalogue, [new("kb/fiches/vpn.md", text), new("kb/fiches/autre.md", Good)], [], errors)
            .ReadSheets().SingleOrDefault(sheet => sheet.Slug == "vpn");
    }
}
