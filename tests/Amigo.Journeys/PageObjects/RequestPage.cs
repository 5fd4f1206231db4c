using Microsoft.Playwright;

namespace Amigo.Journeys.PageObjects;

/// <summary>The page of a request.</summary>
public sealed class RequestPage(PortalBrowser browser)
{
    private readonly IPage _page = browser.Page;

    public ILocator Timeline => _page.Locator(".amigo-timeline > li");

    public ILocator Turn => _page.Locator(".amigo-turn");

    public ILocator Status => _page.Locator(".amigo-page-actions .amigo-badge");

    /// <summary>The actions offered.</summary>
    public ILocator Actions => _page.Locator("details.amigo-faq > summary");

    /// <summary>Opens an action, writes what it asks for and sends it.</summary>
    public async Task DoAsync(string action, string? field = null, string? text = null)
    {
        var panel = _page.Locator("details.amigo-faq").Filter(new() { Has = _page.Locator("summary", new() { HasTextString = action }) });
        if (await panel.GetAttributeAsync("open") is null)
            await panel.Locator("summary").First.ClickAsync();
        if (field is not null)
            await panel.GetByRole(AriaRole.Textbox, new() { Name = field }).FillAsync(text!);
        await panel.GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync();
    }
}
