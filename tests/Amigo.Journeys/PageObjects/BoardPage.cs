using Microsoft.Playwright;

namespace Amigo.Journeys.PageObjects;

/// <summary>A dashboard.</summary>
public sealed class BoardPage(PortalBrowser browser)
{
    private readonly IPage _page = browser.Page;

    public ILocator Rows => _page.Locator("main table tbody tr");

    public ILocator NewRow => _page.Locator("main table tbody tr.is-new");

    /// <summary>The tab with its count: "Ouverts 1".</summary>
    public ILocator Tab(string text) => _page.Locator(".amigo-tabs").GetByRole(AriaRole.Link, new() { Name = text, Exact = true });

    public static ILocator Cell(ILocator row, string column) => row.Locator($"[data-label='{column}']");

    public ILocator Reference(string reference) => _page.Locator("main table").GetByRole(AriaRole.Link, new() { Name = reference, Exact = true });
}
