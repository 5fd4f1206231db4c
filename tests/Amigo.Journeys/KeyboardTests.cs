using Amigo.Journeys.Hosting;
using Amigo.Journeys.PageObjects;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>Everything works from the keyboard alone, and one always sees where one is.</summary>
public sealed class KeyboardTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Fact]
    public async Task SearchFormSubmit_WithoutPointer()
    {
        var browser = await SignInAsync("camille.martin");
        await browser.GoAsync("/");
        await browser.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Link, new() { Name = "Aller au contenu" })).ToBeFocusedAsync();
        await browser.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(browser, browser.Search.Box);
        await TypeAsync(browser, "Webmail");
        await browser.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(browser.Search.Rows).ToHaveCountAsync(5);
        await TabToAsync(browser, browser.Search.Leaf("Accès à l'application"));
        await browser.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(browser.Heading).ToHaveTextAsync("Création de Demande Utilisateur");
        await TabToAsync(browser, browser.Form.Subject);
        await TypeAsync(browser, RequestForm.TutorialSubject);
        await TabToAsync(browser, browser.Form.Detail);
        await TypeAsync(browser, "Tout au clavier.");
        await TabToAsync(browser, browser.Form.Impact);
        await TypeAsync(browser, "Une personne");
        await TabToAsync(browser, browser.Form.Urgency);
        await TypeAsync(browser, "Moyenne");
        await TabToAsync(browser, browser.Form.Submit);
        await browser.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(browser.Board.NewRow).ToContainTextAsync("Normale");
        await TabToAsync(browser, browser.Board.NewRow.Locator("a"));
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Request.Timeline).ToContainTextAsync("Tout au clavier.");
    }

    /// <summary>Presses Tab until the element has the focus; each stop on the way must be visible.</summary>
    private static async Task TabToAsync(PortalBrowser browser, ILocator target)
    {
        for (var stop = 0; stop < 80; stop++)
        {
            await browser.Page.Keyboard.PressAsync("Tab");
            await AssertFocusIsSeenAsync(browser.Page);
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail($"Eighty presses of Tab do not reach {target}.");
    }

    private static async Task AssertFocusIsSeenAsync(IPage page)
    {
        var seen = await page.EvaluateAsync<string>("""
            () => {
              const focused = document.activeElement;
              if (!focused || focused === document.body) return '';
              const box = focused.getBoundingClientRect();
              const hasRing = (element) => getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
              // A tile or a row may wear the ring of the link that fills it.
              const wearers = [focused, focused.closest('tr, li')].filter(Boolean);
              return box.width > 0 && box.height > 0 && wearers.some(hasRing) ? '' : focused.outerHTML.slice(0, 200);
            }
            """);
        Assert.Equal("", seen);
    }

    private static Task TypeAsync(PortalBrowser browser, string text) => browser.Page.Keyboard.TypeAsync(text);
}
