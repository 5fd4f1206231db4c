using System.Text;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Fiches;

/// <summary>A long sheet is found by its parts, once, and opened at the right one.</summary>
public sealed class LongSheetTests(EditablePortalFixture portal) : PortalTests(portal), IClassFixture<EditablePortalFixture>
{
    private const string Title = "Le grand manuel de la rocambole";

    [Theory]
    [InlineData("/recherche?q=hurluberlu", ".amigo-result h3 a")]
    [InlineData("/fiches?filtre=hurluberlu", ".amigo-result h2 a")]
    public async Task Get_WordOfAPart_OpensTheSheetThere(string address, string link)
    {
        var camille = await OpenAsync("longue", "[tous]");

        var page = await camille.OpenAsync(address);

        var found = Assert.Single(page.Document.QuerySelectorAll(link), found => found.GetAttribute("href")!.StartsWith("/fiches/longue", StringComparison.Ordinal));
        Assert.EndsWith("#s-troisieme-partie", found.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"{Title} longue › Troisième partie", Hosting.Page.Words(found));
        Assert.Contains("hurluberlu", page.All(".amigo-result mark"));
        Assert.NotNull((await camille.OpenAsync("/fiches/longue")).Find("#s-troisieme-partie"));
    }

    [Theory]
    [InlineData("manuel rocambole", "/fiches/longue")]
    [InlineData("rocambole hurluberlu", "/fiches/longue#s-troisieme-partie")]
    [InlineData("rocambole deuxième partie", "/fiches/longue#s-deuxieme-partie")]
    public async Task Get_WordsOfTheTitle_OpenTheBeginning(string words, string expected)
    {
        var camille = await OpenAsync("longue", "[tous]");

        var page = await camille.OpenAsync("/fiches?filtre=" + Uri.EscapeDataString(words));

        Assert.Equal(expected, page.Find(".amigo-result h2 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_WordOfAPart_OfASheetForOthers_FindsNothing()
    {
        await OpenAsync("longue", "[tous]");
        Folder.Write("fiches/cachee.md", Text("cachee", "[ecole]").Replace("hurluberlu", "saperlipopette", StringComparison.Ordinal));
        var admin = await Portal.SignedInAsync("admin");
        await admin.ShowsAsync("/fiches?filtre=saperlipopette", page => page.Links().Any(link => link.StartsWith("/fiches/cachee#", StringComparison.Ordinal)));

        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=saperlipopette");

        Assert.DoesNotContain("/fiches/cachee", page.Body, StringComparison.Ordinal);
    }

    private EditablePortalFixture Folder => (EditablePortalFixture)Portal;

    private async Task<Visitor> OpenAsync(string slug, string audience)
    {
        Folder.Write($"fiches/{slug}.md", Text(slug, audience));
        var visitor = await Portal.SignedInAsync("camille.martin");
        await visitor.ShowsAsync("/fiches?filtre=hurluberlu", page => page.Links().Any(link => link.StartsWith($"/fiches/{slug}", StringComparison.Ordinal)));
        return visitor;
    }

    private static string Text(string slug, string audience)
    {
        var text = new StringBuilder($"---\ntitre: \"{Title} {slug}\"\nresume: Un résumé.\nmots-cles: [essai]\npublic: {audience}\nrevision: 2026-11-20\netat: publie\n---\n\nPour commencer.\n\n");
        foreach (var (part, word) in new[] { ("Première partie", "bidule"), ("Deuxième partie", "machin"), ("Troisième partie", "hurluberlu"), ("Quatrième partie", "truc") })
            text.Append($"## {part}\n\n").AppendJoin(' ', Enumerable.Repeat("Des phrases qui ne disent rien de particulier.", 20)).Append($"\n\n- Un {word}, enfin.\n\n");
        return text.ToString();
    }
}
