using System.Net;
using System.Text.RegularExpressions;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages;

/// <summary>What every answer holds and what none may show.</summary>
public sealed partial class AnswerTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    public static TheoryData<string> Addresses { get; } =
    [
        "/", "/recherche?q=webmail", "/recherche", "/offres", "/tickets/nouveau?sous-categorie=" + Given.Webmail, "/tickets/en-cours",
        "/tickets/traites", "/fiches", "/faq", "/connexion", "/accessibilite", "/mentions-legales", "/nulle-part", "/tickets/R-999999",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_AnyPage_AllowsNoInlineScriptNorForeignSource(string address)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).GetAsync(address);

        var policy = Assert.Single(page.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("script:not([src])"), script => script.GetAttribute("type") is not "application/json");
        Assert.Empty(page.Document.QuerySelectorAll("[style]"));
        Assert.DoesNotContain(page.Document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    [InlineData("/tickets/nouveau?handler=Collegues&Input.BeneficiarySearch=riou")]
    [InlineData("/tickets/nouveau?handler=Priorite&Input.Impact=personne&Input.Urgency=moyenne")]
    public async Task Get_AnyPage_IsKeptInNoCacheAndSaysNothingOfTheServer(string address)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).GetAsync(address);

        Assert.True(page.Response.Headers.CacheControl?.NoStore is true, $"{address}: Cache-Control: {page.Response.Headers.CacheControl}");
        Assert.Equal("nosniff", Assert.Single(page.Response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(page.Response.Headers.Contains("Server"));
        Assert.False(page.Response.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_AnyPage_IsFrenchWithOneHeadingAndATitle(string address)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).GetAsync(address);

        Assert.Equal("fr", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Heading);
        Assert.NotEmpty(page.Document.Title!);
        Assert.Single(page.Document.QuerySelectorAll("main"));
        Assert.Equal("#contenu", page.Find("a.amigo-skip")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/nulle-part")]
    [InlineData("/tickets/R-999999")]
    [InlineData("/tickets/n'importe-quoi")]
    [InlineData("/fiches/inconnue")]
    [InlineData("/faq/inconnue")]
    [InlineData("/offres/INCONNU")]
    [InlineData("/tickets/nouveau?sous-categorie=INCONNUE")]
    [InlineData("/pieces-jointes/00000000-0000-0000-0000-000000000000")]
    [InlineData("/pieces-jointes/..%2f..%2famigo.db")]
    [InlineData("/../amigo.db")]
    [InlineData("/appsettings.json")]
    public async Task Get_NotThere_Is404WithoutDetail(string address)
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Cette page est introuvable", page.Heading);
        Assert.DoesNotMatch(Leaks(), page.Body);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_Health_SaysHealthyToAnyone(string address) =>
        Assert.Equal("Healthy", (await Portal.Anonymous().OpenAsync(address)).Body);

    [Fact]
    public async Task Get_StaticFile_NeedsNoSessionAndMayBeKept()
    {
        var home = await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/");
        var style = home.Document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).First(href => href.Contains("amigo", StringComparison.Ordinal));

        var queries = await Portal.Queries.RecordAsync(async () =>
        {
            var answer = await Portal.Anonymous().GetAsync(style);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("nosniff", Assert.Single(answer.Response.Headers.GetValues("X-Content-Type-Options")));
        });

        Assert.Empty(queries);
    }

    [GeneratedRegex(@"   at |Exception|\.cs\b|\.cshtml|/work/|SELECT |Microsoft\.|amigo\.db", RegexOptions.CultureInvariant)]
    private static partial Regex Leaks();
}
