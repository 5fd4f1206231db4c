using Amigo.Journeys.Hosting;
using Amigo.Portal.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>The colleague a request was made for sees it; others do not know that it exists.</summary>
public sealed class SharingTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Theory]
    [InlineData("anne.riou")]
    [InlineData("paul.kerbrat")]
    public async Task Others_FindNothingAtItsAddress(string login)
    {
        var reference = await Portal.OpenAsync("herve.perrot");
        var browser = await SignInAsync(login);

        Assert.Equal(404, await browser.StatusOfAsync($"/tickets/{reference}"));
        await Assertions.Expect(browser.Heading).ToHaveTextAsync("Cette page est introuvable");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Beneficiary_IsChosenByNameThenSeesAndAnswers(bool hasJavaScript)
    {
        var browser = await SignInAsync("camille.martin", Screen.Of(isPhone: false, hasJavaScript));
        await browser.GoAsync("/tickets/nouveau?sous-categorie=SD-WEBMAIL-USAGE");
        await browser.Form.FillAsTutorialAsync();
        await browser.Form.Beneficiary.FillAsync("riou");
        if (!hasJavaScript)
            await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Rechercher un bénéficiaire" }).ClickAsync();
        await browser.Page.GetByRole(AriaRole.Radio, new() { Name = "Anne Riou" }).CheckAsync();
        await browser.Form.Submit.ClickAsync();
        await Assertions.Expect(browser.Board.NewRow).ToContainTextAsync("pour Anne Riou");
        var reference = await browser.Board.NewRow.Locator("a").InnerTextAsync();

        var anne = await SignInAsync("anne.riou");
        await anne.GoAsync("/tickets/en-cours?onglet=beneficiaire");
        await anne.Board.Reference(reference).ClickAsync();
        await anne.Request.DoAsync("Ajouter un commentaire", "Votre message", "C'est bien pour moi.");

        await Assertions.Expect(anne.Request.Timeline.Last).ToContainTextAsync("C'est bien pour moi.");
    }
}
