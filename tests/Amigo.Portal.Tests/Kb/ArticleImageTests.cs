using System.Text;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Reading;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

/// <summary>What <c>check</c> says of the pictures of articles.</summary>
public sealed class ArticleImageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("amigo-images.").FullName;

    public ArticleImageTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "fiches"));
        Write("bonne.png", Amigo.Portal.Tests.Pages.Fiches.KnowledgeFixture.Png);
        Write("texte.png", "Ceci n’est pas une image."u8.ToArray());
        Write("vide.gif", []);
        Write("dessin.svg", Encoding.UTF8.GetBytes("<svg onload=\"alert(1)\"/>"));
        Write("dessin.png", Encoding.UTF8.GetBytes("<svg onload=\"alert(1)\"/>"));
        Write("lourde.jpg", [0xff, 0xd8, 0xff, .. new byte[ArticleImages.MaximumBytes]]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ReadSheets_GoodPicture_IsShownUnderTheSheet()
    {
        var sheet = Read("![Un écran](bonne.png)", out var errors)!;

        Assert.Empty(errors);
        Assert.Contains("<img src=\"/fiches/vpn/images/bonne.png\" loading=\"lazy\" alt=\"Un écran\">", sheet.Content.ToString()!, StringComparison.Ordinal);
        Assert.Equal(["bonne.png"], sheet.Images);
        Assert.Equal("Un écran", sheet.PlainText);
    }

    [Theory]
    [InlineData("![](bonne.png)", "sans texte")]
    [InlineData("![  ](bonne.png)", "sans texte")]
    [InlineData("![Un écran](absente.png)", "ce fichier n’est pas dans fiches/")]
    [InlineData("![Un écran](texte.png)", "n’est pas une image")]
    [InlineData("![Un écran](dessin.png)", "type refusé")]
    [InlineData("![Un écran](dessin.svg)", "refusée")]
    [InlineData("![Un écran](vide.gif)", "vide")]
    [InlineData("![Un écran](lourde.jpg)", "2 Mo au plus")]
    [InlineData("![Un écran](../faq/bonne.png)", "refusée")]
    [InlineData("![Un écran](/fiches/vpn/images/bonne.png)", "refusée")]
    [InlineData("![Un écran](https://exemple.fr/pixel.png)", "refusée")]
    [InlineData("![Un écran](Bonne.PNG)", "refusée")]
    [InlineData("![Un écran]()", "refusée")]
    public void ReadSheets_BadPicture_SaysWhere(string text, string message)
    {
        Assert.Null(Read(text + "\n\nUn texte.", out var errors));

        var error = Assert.Single(errors);
        Assert.Equal(("kb/fiches/vpn.md", 9, 1), (error.File, error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=\"https://exemple.fr/x.png\" alt=\"x\">")]
    [InlineData("<img src=\"/pieces-jointes/x.png\" alt=\"x\">")]
    [InlineData("<img src=\"/fiches/x/images/x.svg\" alt=\"x\">")]
    [InlineData("<img src=\"/fiches/../x/images/x.png\" alt=\"x\">")]
    [InlineData("<img src=\"//fiches/x/images/x.png\" alt=\"x\">")]
    [InlineData("<img src=\"data:image/png;base64,AAAA\" alt=\"x\">")]
    public void Sanitize_PictureFromElsewhere_LeavesNothing(string html) => Assert.Equal("<p></p>", ArticleSanitizer.Sanitize($"<p>{html}</p>"));

    [Fact]
    public void ReadSheets_AnyChange_MakesAnotherVersion()
    {
        var one = Read("Un texte.", out _)!.Version;

        Assert.Equal(one, Read("Un texte.", out _)!.Version);
        Assert.NotEqual(one, Read("Un texte !", out _)!.Version);
        Assert.Matches("^[0-9a-f]{16}$", one);
    }

    [Fact]
    public void ReadSheets_NameOfAPage_IsRefused()
    {
        var errors = new List<KbError>();

        new ArticleReader(ArticleReaderTests.Catalogue, [new("kb/fiches/rss.md", Text("x"))], [], errors).ReadSheets();

        Assert.Contains("déjà pris", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    private Article? Read(string text, out List<KbError> errors)
    {
        errors = [];
        return new ArticleReader(ArticleReaderTests.Catalogue, [new("kb/fiches/vpn.md", Text(text))], [], errors, new ArticleImages(_folder)).ReadSheets().SingleOrDefault();
    }

    private static string Text(string text) =>
        $"---\ntitre: Le VPN\nresume: Travailler à distance.\npublic: [tous]\nrevision: 2026-09-01\netat: publie\n---\n\n{text}\n";

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder, "fiches", name), content);
}
