using Microsoft.Playwright;

namespace Amigo.Journeys.PageObjects;

/// <summary>Search by keyword, from home.</summary>
public sealed class SearchPage(PortalBrowser browser)
{
    private readonly IPage _page = browser.Page;

    public ILocator Box => _page.GetByLabel("Recherche dans le catalogue de service à partir d’un mot clé")
        .Or(_page.GetByLabel("Recherche dans le catalogue de service à partir d'un mot clé"));

    public ILocator Rows => _page.Locator("main table tbody tr");

    public ILocator Leaf(string name) => _page.Locator("main table").GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>Types the words and presses Enter, as the tutorial does.</summary>
    public async Task ForAsync(string words)
    {
        await Box.FillAsync(words);
        await Box.PressAsync("Enter");
        await _page.WaitForURLAsync("**/recherche?*");
    }
}
