using Microsoft.Playwright;

namespace Amigo.Journeys.PageObjects;

/// <summary>The queues of an agent.</summary>
public sealed class QueuePage(PortalBrowser browser)
{
    private readonly IPage _page = browser.Page;

    public ILocator Rows => _page.Locator("#lignes tbody tr");

    /// <summary>The row that the keyboard is on.</summary>
    public ILocator Current => _page.Locator("#lignes tbody tr.is-current");

    public ILocator Bar => _page.Locator("[data-bulk]");

    public ILocator Help => _page.Locator("#raccourcis");

    public ILocator Words => _page.GetByRole(AriaRole.Searchbox, new() { Name = "Filtre :" });

    public ILocator Chips => _page.Locator(".amigo-chip");

    public ILocator Results => _page.Locator(".amigo-results-card li");

    public ILocator Row(string reference) => Rows.Filter(new() { HasText = reference });

    public ILocator Tick(string reference) => _page.GetByRole(AriaRole.Checkbox, new() { Name = $"Cocher {reference}", Exact = true });

    /// <summary>Presses a key once the page's scripts listen: nobody is quicker than the page they are shown.</summary>
    public async Task PressAsync(string key)
    {
        await _page.WaitForLoadStateAsync();
        await _page.Keyboard.PressAsync(key);
    }

    /// <summary>Opens the panel of an action of the bar, fills it and sends it.</summary>
    public async Task ActAsync(string action, params (string Label, string Value)[] fields)
    {
        var panel = Bar.Locator("details").Filter(new() { HasText = action });
        await panel.Locator("summary").ClickAsync();
        foreach (var (label, value) in fields)
        {
            var field = panel.GetByLabel(label);
            if (await field.EvaluateAsync<bool>("element => element.matches('select')"))
                await field.SelectOptionAsync(new SelectOptionValue { Label = value });
            else
                await field.FillAsync(value);
        }

        await panel.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
    }
}
