using Amigo.Journeys.Hosting;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>Who sees a request besides its author, as the tutorial's last part says.</summary>
public sealed class HeadTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Fact]
    public async Task Head_ReadsWhatIsSharedAndNothingElse()
    {
        var shared = await Portal.OpenAsync("camille.martin");
        var hidden = await Portal.OpenAsync("camille.martin", request => request with { Visibility = OpenTicket.PrivateVisibility });
        var browser = await SignInAsync("yves.legoff");

        await browser.MenuAsync("Tickets en cours");
        await browser.Board.Tab("Partagés 1").ClickAsync();
        await Assertions.Expect(browser.Heading).ToHaveTextAsync("Tickets en cours (1)");
        await browser.CheckAsync("responsable-1-partages");
        await browser.Board.Reference(shared.ToString()).ClickAsync();

        await Assertions.Expect(browser.Heading).ToHaveTextAsync("Webmail - Problème d'accès");
        await Assertions.Expect(browser.Page.Locator("main form")).ToHaveCountAsync(0);
        await browser.Page.GetByText("Pourquoi je vois cette demande").ClickAsync();
        await Assertions.Expect(browser.Page.GetByText("Son auteur l'a rendue visible aux responsables")).ToBeVisibleAsync();
        await browser.CheckAsync("responsable-2-demande");
        Assert.Equal(404, await browser.StatusOfAsync($"/tickets/{hidden}"));
    }

    [Fact]
    public async Task Head_FindsTreatedRequestsToo()
    {
        var shared = await Portal.OpenAsync("charlotte.trividic");
        await Portal.PutAsync(shared, "resolue", Portal.Now);
        var browser = await SignInAsync("yves.legoff");

        await browser.MenuAsync("Tickets traités");
        await browser.Board.Tab("Partagés 1").ClickAsync();

        await Assertions.Expect(browser.Board.Reference(shared.ToString())).ToBeVisibleAsync();
        await browser.CheckAsync("responsable-3-traites");
    }
}
