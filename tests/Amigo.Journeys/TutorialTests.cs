using System.Text.RegularExpressions;
using Amigo.Journeys.Hosting;
using Amigo.Journeys.PageObjects;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>The user tutorial, word for word.</summary>
public sealed partial class TutorialTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    private static readonly string[] Leaves =
    [
        "Accès à l'application", "Anomalie, bug et données manquantes", "Aide à l'usage, conseil et paramétrage",
        "Question réglementaire / Règle de gestion", "Demande d'évolution de l'application",
    ];

    [Theory]
    [InlineData("camille.martin", false, true)]
    [InlineData("anne.riou", true, true)]
    [InlineData("charlotte.trividic", false, false)]
    [InlineData("herve.perrot", true, false)]
    public async Task KeywordToDashboard(string login, bool isPhone, bool hasJavaScript)
    {
        var browser = await SignInAsync(login, Screen.Of(isPhone, hasJavaScript));
        await browser.CheckAsync("tutoriel-1-accueil");
        await browser.Search.ForAsync("Webmail");
        await Assertions.Expect(browser.Search.Rows).ToHaveCountAsync(5);
        foreach (var leaf in Leaves)
            await Assertions.Expect(browser.Search.Leaf(leaf)).ToBeVisibleAsync();
        await browser.CheckAsync("tutoriel-2-recherche");

        await browser.Search.Leaf("Accès à l'application").ClickAsync();
        await AssertFormIsFilledInAsync(browser.Form);
        await browser.Form.FillAsTutorialAsync();
        if (hasJavaScript)
            await Assertions.Expect(browser.Form.Priority).ToContainTextAsync("Normale");
        await browser.CheckAsync("tutoriel-3-formulaire");
        await browser.Form.Submit.ClickAsync();

        var row = await AssertOpenedAsync(browser);
        await browser.CheckAsync("tutoriel-4-tableau-de-bord");
        await row.Locator("a").ClickAsync();
        await Assertions.Expect(browser.Heading).ToHaveTextAsync(RequestForm.TutorialSubject);
        await Assertions.Expect(browser.Request.Timeline).ToContainTextAsync("\"Nom ou mot de passe incorrect\" lorsque j'utilise le navigateur internet Mozilla Firefox");
        await browser.CheckAsync("tutoriel-5-demande");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OffersToForm(bool hasJavaScript)
    {
        var browser = await SignInAsync("erwan.morvan", Screen.Of(isPhone: false, hasJavaScript));
        await browser.MenuAsync("Nouveau ticket");
        // One offer only is open to this person: there is nothing to choose at the first level.
        await Assertions.Expect(browser.Heading).ToContainTextAsync("Offre de services pour les services académiques");
        foreach (var level in new[] { "Communication, partage et collaboration", "Messagerie et liste de diffusion", "Webmail", "Accès à l'application" })
            await browser.Page.Locator("main .amigo-choices").GetByRole(AriaRole.Link).Filter(new() { HasTextString = level }).First.ClickAsync();

        await Assertions.Expect(browser.Heading).ToHaveTextAsync("Création de Demande Utilisateur");
        await Assertions.Expect(browser.Form.Level("Domaine")).ToHaveTextAsync("Offre de services pour les services académiques");
        await Assertions.Expect(browser.Page.GetByLabel("Equipe métier concernée (pour les services académiques)")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EmptyForm_SaysWhatIsMissingAndKeepsWhatWasTyped(bool hasJavaScript)
    {
        var browser = await SignInAsync("camille.martin", Screen.Of(isPhone: false, hasJavaScript));
        await browser.GoAsync("/tickets/nouveau?sous-categorie=SD-WEBMAIL-ACCES");
        await browser.Form.Detail.FillAsync("Un détail déjà écrit");

        await browser.Form.Submit.ClickAsync();

        await Assertions.Expect(browser.Form.Errors).ToHaveCountAsync(3);
        await Assertions.Expect(browser.Form.Subject).ToHaveAttributeAsync("aria-invalid", "true");
        if (hasJavaScript)
        {
            await Assertions.Expect(browser.Page.Locator(".amigo-error-summary")).ToBeFocusedAsync();
            await Assertions.Expect(browser.Form.Detail).ToHaveTextAsync("Un détail déjà écrit");
        }
        else
        {
            await Assertions.Expect(browser.Form.Detail).ToHaveValueAsync("Un détail déjà écrit");
        }
    }

    private static async Task AssertFormIsFilledInAsync(RequestForm form)
    {
        await Assertions.Expect(form.Level("Domaine")).ToHaveTextAsync("Offre de services pour les collèges et lycées");
        await Assertions.Expect(form.Level("Groupe de famille")).ToHaveTextAsync("Communication, partage et collaboration");
        await Assertions.Expect(form.Level("Famille de service")).ToHaveTextAsync("Messagerie et liste de diffusion");
        await Assertions.Expect(form.Level("Service")).ToHaveTextAsync("Webmail");
        await Assertions.Expect(form.Level("Sous catégorie de service")).ToHaveTextAsync("Accès à l'application");
        await Assertions.Expect(form.Visibility).ToHaveValueAsync("responsables");
        await Assertions.Expect(form.Establishment).Not.ToHaveValueAsync("");
    }

    private static async Task<ILocator> AssertOpenedAsync(PortalBrowser browser)
    {
        await browser.Page.WaitForURLAsync("**/tickets/en-cours*");
        var row = browser.Board.NewRow;
        await Assertions.Expect(row).ToHaveCountAsync(1);
        var reference = await row.Locator("a").InnerTextAsync();
        Assert.Matches(Reference(), reference);
        await Assertions.Expect(browser.Notice).ToContainTextAsync(reference);
        await Assertions.Expect(BoardPage.Cell(row, "Statut")).ToHaveTextAsync("Affectée");
        await Assertions.Expect(BoardPage.Cell(row, "Priorité")).ToHaveTextAsync("Normale");
        await Assertions.Expect(BoardPage.Cell(row, "Objet de la demande")).ToHaveTextAsync(RequestForm.TutorialSubject);
        await Assertions.Expect(browser.Heading).ToHaveTextAsync("Tickets en cours (1)");
        await Assertions.Expect(browser.Board.Tab("Ouverts 1")).ToHaveAttributeAsync("aria-current", "page");
        return row;
    }

    [GeneratedRegex("^R-[0-9]{6}$")]
    private static partial Regex Reference();
}
