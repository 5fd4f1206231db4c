using System.Diagnostics;
using System.Net;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Recherche;

/// <summary>The keyword search, as the tutorial uses it and as it must not be misused.</summary>
public sealed class RechercheTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    private static readonly string[] Leaves =
    [
        "Accès à l'application", "Anomalie, bug et données manquantes", "Aide à l'usage, conseil et paramétrage",
        "Question réglementaire / Règle de gestion", "Demande d'évolution de l'application",
    ];

    [Theory]
    [InlineData("Webmail")]
    [InlineData("webmail")]
    [InlineData("WEBMAIL")]
    [InlineData("webmial")]
    [InlineData("webm")]
    public async Task Get_Webmail_ShowsTheTutorialsFiveRows(string words)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=" + words);

        Assert.Equal(
            ["Domaine de service", "Groupe de famille", "Famille de service", "Service", "Sous catégorie de service"],
            page.All("table thead th"));
        Assert.Equal(Leaves.Order(), page.All("table tbody th a").Take(5).Order());
        Assert.All(page.All("table tbody tr td:nth-child(4)").Take(5), service => Assert.Equal("Webmail", service));
    }

    [Fact]
    public async Task Get_Webmail_ShowsExactlyFiveRows() =>
        Assert.Equal(5, (await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=Webmail")).All("table tbody tr").Count);

    [Theory]
    [InlineData("webmail accès")]
    [InlineData("accès webmail")]
    public async Task Get_WordsOfSeveralLevels_PutTheRightLeafFirst(string words)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=" + Uri.EscapeDataString(words));

        Assert.Equal("Webmail", page.All("table tbody tr td:nth-child(4)")[0]);
        Assert.Equal("Accès à l'application", page.All("table tbody th a")[0]);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("?")]
    [InlineData("*:*")]
    [InlineData("webm*")]
    [InlineData("title:webmail")]
    [InlineData("/.*/")]
    [InlineData("/(a+)+$/")]
    [InlineData("webmail~2 webmail~2 webmail~2 webmail~2 webmail~2")]
    [InlineData("\"webmail")]
    [InlineData("(((((((((webmail")]
    [InlineData("webmail AND OR NOT")]
    [InlineData("webmail^1000000")]
    [InlineData("[a TO z]")]
    [InlineData("\\")]
    [InlineData("'; DROP TABLE Tickets; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000webmail\u202e")]
    [InlineData("𝕨𝕖𝕓𝕞𝕒𝕚𝕝 🙂")]
    public async Task Get_SyntaxOfEngines_IsOnlyWords(string words)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=" + Uri.EscapeDataString(words));

        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ThousandsOfWords_AnswersSoonOrRefuses()
    {
        var visitor = await Portal.SignedInAsync("camille.martin");
        await visitor.OpenAsync("/recherche?q=webmail");
        var watch = Stopwatch.StartNew();

        var page = await visitor.GetAsync("/recherche?q=" + string.Join('+', Enumerable.Range(0, 900).Select(i => "mot" + i)));

        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, page.Status.ToString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("page=999999999999999999999")]
    [InlineData("page=abc&taille=abc")]
    [InlineData("taille=1000000")]
    [InlineData("filtre=%00%27%22%3C")]
    [InlineData("page=1&page=2&q=encore")]
    public async Task Get_OddAddress_StillAnswers(string query) =>
        await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/recherche?q=webmail&" + query);

    [Fact]
    public async Task Get_FromACollege_NeverShowsTheOffersOfOthers()
    {
        var camille = await Portal.SignedInAsync("camille.martin");
        foreach (var word in new[] { "chorus", "webmail", "onde", "assistance", "imprimante" })
        {
            var page = await camille.OpenAsync($"/recherche?q={word}&taille=100");

            Assert.DoesNotContain(page.Document.QuerySelectorAll("table tbody a"), link =>
                !link.GetAttribute("href")!.Contains("sous-categorie=SD-", StringComparison.Ordinal));
        }
    }
}
