using Amigo.Journeys.Hosting;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>What a requester does after the request was sent, with and without JavaScript.</summary>
public sealed class LifecycleTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Theory]
    [InlineData("resolue", "Rouvrir la demande", "Motif", "Réaffectée", true)]
    [InlineData("resolue", "Clôturer la demande", null, "Fermée", true)]
    [InlineData("affectee", "Annuler la demande", "Motif", "Fermée", true)]
    [InlineData("a-completer", "Apporter le complément", "Votre message", "Assignée", true)]
    [InlineData("resolue", "Rouvrir la demande", "Motif", "Réaffectée", false)]
    [InlineData("resolue", "Clôturer la demande", null, "Fermée", false)]
    [InlineData("affectee", "Annuler la demande", "Motif", "Fermée", false)]
    [InlineData("a-completer", "Apporter le complément", "Votre message", "Assignée", false)]
    public async Task Requester_Acts_AndReadsItInTheTimeline(string from, string action, string? field, string to, bool hasJavaScript)
    {
        var reference = await PutAsync(from);
        var browser = await SignInAsync("camille.martin", Screen.Of(isPhone: false, hasJavaScript));
        await browser.GoAsync($"/tickets/{reference}");
        await browser.CheckAsync($"suivi-{from}");

        await browser.Request.DoAsync(action, field, "Voici pourquoi, en quelques mots.");

        await Assertions.Expect(browser.Notice).ToContainTextAsync("c’est fait");
        await Assertions.Expect(browser.Request.Status).ToHaveTextAsync(to);
        await Assertions.Expect(browser.Request.Timeline.Last).ToContainTextAsync($"→ {to}");
        if (field is not null)
            await Assertions.Expect(browser.Request.Timeline.Last).ToContainTextAsync("Voici pourquoi, en quelques mots.");
    }

    [Fact]
    public async Task AutoClose_IsAnnouncedThenSaidWithItsRule()
    {
        var reference = await PutAsync("resolue");
        var browser = await SignInAsync("camille.martin");
        await browser.GoAsync($"/tickets/{reference}");
        await Assertions.Expect(browser.Request.Turn).ToContainTextAsync("fermée automatiquement le");

        await Portal.PutAsync(reference, "resolue", Portal.Now.AddDays(-14));
        await Portal.RunClockAsync();
        await browser.Page.ReloadAsync();

        await Assertions.Expect(browser.Request.Status).ToHaveTextAsync("Fermée");
        await Assertions.Expect(browser.Request.Timeline.Last).ToContainTextAsync("Fermée automatiquement");
        await Assertions.Expect(browser.Request.Timeline.Last).ToContainTextAsync("resolue-depuis-14-jours");
        await browser.CheckAsync("suivi-fermee-automatiquement");
    }

    [Fact]
    public async Task SignOut_BackButton_ShowsNoRequest()
    {
        var reference = await PutAsync("affectee");
        var browser = await SignInAsync("camille.martin");
        await browser.GoAsync($"/tickets/{reference}");

        await browser.Page.Locator(".amigo-person > summary").ClickAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveTitleAsync("Se connecter à Amigo – Amigo");
        await browser.Page.GoBackAsync();

        await Assertions.Expect(browser.Page.GetByText("Webmail - Problème d'accès")).ToHaveCountAsync(0);
    }

    private async Task<TicketReference> PutAsync(string status)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        if (status != "affectee")
            await Portal.PutAsync(reference, status, status == "resolue" ? Portal.Now : null);
        return reference;
    }
}
