using System.Text.RegularExpressions;
using Amigo.Journeys.Hosting;
using Amigo.Journeys.PageObjects;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>Suggestions while typing: by keyboard, said aloud, and never in the way of someone who just searches.</summary>
public sealed partial class SuggestionsTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Theory]
    [InlineData("/", "#q", false)]
    [InlineData("/recherche", "#q", true)]
    [InlineData("/faq", "#recherche-rapide", false)]
    [InlineData("/faq", "#recherche-rapide", true)]
    public async Task Keyboard_FromTwoLettersToTheForm(string address, string selector, bool isPhone)
    {
        var browser = await SignInAsync("camille.martin", Screen.Of(isPhone, hasJavaScript: true));
        await browser.GoAsync(address);
        var box = browser.Page.Locator(selector);
        var options = browser.Page.GetByRole(AriaRole.Option);
        await box.FocusAsync();
        await browser.Page.Keyboard.TypeAsync("w");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await browser.Page.Keyboard.TypeAsync("ebm");

        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(options.First).ToContainTextAsync("Webmail");
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = Announcement() })).ToHaveCountAsync(1);
        await browser.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await options.First.GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        await browser.CheckAsync($"suggestions-{(address == "/" ? "accueil" : address.Trim('/'))}");

        await browser.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(options).ToHaveCountAsync(0);
        await Assertions.Expect(box).ToHaveValueAsync("webm");
        await browser.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await browser.Page.Keyboard.PressAsync("ArrowDown");
        await browser.Page.Keyboard.PressAsync("ArrowDown");
        await browser.Page.Keyboard.PressAsync("ArrowUp");
        await browser.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(browser.Page).ToHaveURLAsync(FirstLeaf());
        await Assertions.Expect(browser.Heading).ToHaveTextAsync("Création de Demande Utilisateur");
    }

    [Fact]
    public async Task Enter_WithoutChoosing_Searches()
    {
        var browser = await SignInAsync("camille.martin");
        await browser.Search.Box.FocusAsync();
        await browser.Page.Keyboard.TypeAsync("Webmail");
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await browser.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(browser.Search.Rows).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task SlowAnswer_ToWhatIsNoLongerTyped_IsDropped()
    {
        var browser = await SignInAsync("camille.martin");
        await browser.Page.RouteAsync("**/recherche/suggestions?q=vpn", async route =>
        {
            await Task.Delay(1_500);
            await route.ContinueAsync();
        });
        await browser.Search.Box.FocusAsync();
        var slow = browser.Page.WaitForRequestAsync("**/recherche/suggestions?q=vpn");
        await browser.Page.Keyboard.TypeAsync("vpn");
        await slow;
        await browser.Search.Box.FillAsync("webmail");

        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Webmail");
        await browser.Page.WaitForTimeoutAsync(2_000);
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Webmail");
    }

    [Fact]
    public async Task Why_OpensOverTheRowWithoutFollowingIt()
    {
        var browser = await SignInAsync("camille.martin", Screen.Of(isPhone: false, hasJavaScript: false));
        await browser.GoAsync("/recherche?q=webmial");
        var why = browser.Search.Rows.First.Locator("summary");

        await why.ClickAsync();

        await Assertions.Expect(browser.Search.Rows.First.Locator(".amigo-why li").First).ToContainTextAsync("corrigé en");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(Results());
    }

    [GeneratedRegex("^[2-9] suggestions$")]
    private static partial Regex Announcement();

    [GeneratedRegex("/tickets/nouveau\\?sous-categorie=SD-WEBMAIL-ACCES$")]
    private static partial Regex FirstLeaf();

    [GeneratedRegex("/recherche\\?q=webmial$")]
    private static partial Regex Results();
}
