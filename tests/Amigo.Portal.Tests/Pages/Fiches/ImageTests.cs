using System.Net;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Fiches;

/// <summary>Pictures of articles go to the readers of the article, and to no one else.</summary>
public sealed class ImageTests(KnowledgeFixture portal) : PortalTests(portal), IClassFixture<KnowledgeFixture>
{
    [Theory]
    [InlineData("/fiches/illustree")]
    [InlineData("/faq/illustree")]
    public async Task Get_Article_ShowsItsPicture(string address)
    {
        var camille = await Portal.SignedInAsync("camille.martin");

        var picture = (await camille.OpenAsync(address)).Find(".amigo-article img")!;

        Assert.Equal("L’écran d’accueil", picture.GetAttribute("alt"));
        Assert.Equal($"{address}/images/ecran.png", picture.GetAttribute("src"));
        var answer = await camille.Client.GetAsync(picture.GetAttribute("src"), Cancel);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(KnowledgeFixture.Png, await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("/fiches/reservee/images/ecran.png")]
    [InlineData("/fiches/brouillonne/images/ecran.png")]
    [InlineData("/fiches/illustree/images/autre.png")]
    [InlineData("/fiches/illustree/images/illustree.md")]
    [InlineData("/fiches/illustree/images/..%2Fillustree.md")]
    [InlineData("/fiches/illustree/images/..%2F..%2Fequipes.yaml")]
    [InlineData("/fiches/rien/images/ecran.png")]
    [InlineData("/faq/rien/images/ecran.png")]
    public async Task Get_PictureOfAnotherArticle_IsNotThere(string address)
    {
        var camille = await Portal.SignedInAsync("camille.martin");

        Assert.Equal(HttpStatusCode.NotFound, (await camille.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("/fiches/reservee/images/ecran.png")]
    [InlineData("/fiches/brouillonne/images/ecran.png")]
    public async Task Get_PictureOfADraft_IsThereForItsAuthors(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await (await Portal.SignedInAsync("admin")).GetAsync(address)).Status);

    [Fact]
    public async Task Get_Sheet_SaysWhoReadItAgain()
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/fiches/illustree");

        Assert.Contains("Dernière relecture le 10 décembre 2026 par Équipe Messagerie", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", true)]
    [InlineData("camille.martin", false)]
    public async Task Get_OldSheet_IsToBeReadAgainByAdministrators(string login, bool isSaid)
    {
        var visitor = await Portal.SignedInAsync(login);

        Assert.Equal(isSaid, (await visitor.OpenAsync("/fiches/ancienne")).Text.Contains("À relire", StringComparison.Ordinal));
        Assert.Equal(isSaid, (await visitor.OpenAsync("/fiches?filtre=essai")).Text.Contains("À relire", StringComparison.Ordinal));
        Assert.DoesNotContain("À relire", (await visitor.OpenAsync("/fiches/illustree")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("camille.martin", false)]
    [InlineData("nolwenn.tanguy", true)]
    [InlineData("admin", true)]
    public async Task Get_Rss_ListsWhatItsReaderMayRead(string login, bool seesRestricted)
    {
        var reader = await Portal.SignedInAsync(login);

        var answer = await reader.Client.GetAsync("/fiches/rss", Cancel);

        Assert.Equal("application/rss+xml", answer.Content.Headers.ContentType!.MediaType);
        var items = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Descendants("item").ToList();
        var links = items.Select(item => item.Element("link")!.Value).ToList();
        Assert.Equal(seesRestricted, links.Contains("http://localhost/fiches/reservee"));
        Assert.DoesNotContain("http://localhost/fiches/brouillonne", links);
        Assert.Contains("http://localhost/faq/illustree", links);
        Assert.Contains("Une fiche fiches/illustree & <b>essai</b>", items.Select(item => item.Element("title")!.Value));
        var dates = items.Select(item => DateTimeOffset.Parse(item.Element("pubDate")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(dates.OrderDescending(), dates);
        Assert.Contains("/fiches/rss", (await reader.OpenAsync("/fiches")).Document.QuerySelectorAll("link[rel=alternate]").Select(link => link.GetAttribute("href")));
    }
}
