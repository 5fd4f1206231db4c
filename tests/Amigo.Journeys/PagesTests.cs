using Amigo.Journeys.Hosting;
using Amigo.Journeys.PageObjects;
using Amigo.Portal.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>Every page, on a desk and on a phone, light and dark: a picture to look at, axe without violation, a quiet console.</summary>
public sealed class PagesTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Theory]
    [InlineData("accueil", "/")]
    [InlineData("recherche", "/recherche?q=webmail")]
    [InlineData("recherche-vide", "/recherche")]
    [InlineData("recherche-sans-resultat", "/recherche?q=xyzzyqwx")]
    [InlineData("offres", "/offres")]
    [InlineData("offres-service", "/offres/SD-WEBMAIL")]
    [InlineData("formulaire", "/tickets/nouveau?sous-categorie=SD-WEBMAIL-ACCES")]
    [InlineData("en-cours", "/tickets/en-cours")]
    [InlineData("en-cours-vide", "/tickets/en-cours?onglet=beneficiaire")]
    [InlineData("traites", "/tickets/traites")]
    [InlineData("demande", "/tickets/R-000001")]
    [InlineData("fiches", "/fiches")]
    [InlineData("fiche", "/fiches/tutoriel-amigo")]
    [InlineData("faq", "/faq")]
    [InlineData("question", "/faq/acceder-webmail")]
    [InlineData("accessibilite", "/accessibilite")]
    [InlineData("mentions-legales", "/mentions-legales")]
    public async Task Page_EveryScreen_IsAccessible(string name, string address)
    {
        await FillAsync();
        await CheckEveryScreenAsync(await SignInAsync("camille.martin"), name, address);
    }

    [Theory]
    [InlineData("regles", "/admin/regles")]
    [InlineData("recherches", "/admin/recherche")]
    [InlineData("courriels", "/admin/courriels")]
    [InlineData("preferences", "/preferences")]
    [InlineData("explication", "/admin/explication?ticket=R-000001&personne=camille.martin")]
    [InlineData("cycle-de-vie", "/admin/regles/cycle-de-vie?role=agent")]
    [InlineData("differences", "/admin/regles/differences")]
    [InlineData("simulation", "/admin/regles/simulation")]
    public async Task AdministratorPage_EveryScreen_IsAccessible(string name, string address)
    {
        await FillAsync();
        await CheckEveryScreenAsync(await SignInAsync("admin"), name, address);
    }

    [Theory]
    [InlineData("admin", "/admin")]
    [InlineData("chiffres", "/admin/chiffres?jours=90")]
    public async Task Figures_OnADeskAndOnAPhone_AreAccessible(string name, string address)
    {
        await FillAsync();
        var browser = await SignInAsync("admin");
        foreach (var (screen, theme) in new[] { (Screen.Desktop, ColorScheme.Light), (Screen.Phone, ColorScheme.Dark) })
        {
            browser.Screen = screen;
            await browser.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await browser.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await browser.GoAsync(address);
            await browser.CheckAsync("page-" + name);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_IsAccessible(bool isPhone)
    {
        var browser = await OpenAsync(Screen.Of(isPhone, hasJavaScript: true));
        await browser.GoAsync("/connexion");
        await browser.CheckAsync("page-connexion");
    }

    [Fact]
    public async Task NotFound_IsAccessible()
    {
        var browser = await SignInAsync("camille.martin");
        Assert.Equal(404, await browser.StatusOfAsync("/nulle-part"));
        browser.Forget();
        await browser.CheckAsync("page-introuvable");
    }

    private static async Task CheckEveryScreenAsync(PortalBrowser browser, string name, string address)
    {
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            await ShowAsync(ColorScheme.Light, "clair");
            await browser.CheckAsync("page-" + name);
            await ShowAsync(ColorScheme.Dark, "sombre");
            await browser.CheckColoursAsync("page-" + name);

            async Task ShowAsync(ColorScheme theme, string label)
            {
                browser.Screen = screen with { Name = $"{screen.Name}-{label}" };
                await browser.Page.SetViewportSizeAsync(screen.Width, screen.Height);
                await browser.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                await browser.GoAsync(address);
            }
        }
    }

    /// <summary>A dozen requests in several statuses, once.</summary>
    private async Task FillAsync()
    {
        if (await Portal.InDatabaseAsync(db => Task.FromResult(db.Tickets.Any())))
            return;
        foreach (var status in new[] { "affectee", "reaffectee", "assignee", "assignee", "affectee", "en-attente", "a-completer", "resolue", "resolue", "fermee" })
        {
            var reference = await Portal.OpenAsync("camille.martin", request => request with
            {
                Subject = "Un objet assez long pour tenir sur plusieurs lignes d'un téléphone : " + status,
            });
            await Portal.PutAsync(reference, status, status is "resolue" or "fermee" ? Portal.Now : null);
        }
    }
}
