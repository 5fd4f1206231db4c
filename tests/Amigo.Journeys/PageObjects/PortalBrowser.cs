using Amigo.Journeys.Hosting;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys.PageObjects;

/// <summary>Someone at their browser: the frame that every page shares, and the way to each page.</summary>
public sealed class PortalBrowser
{
    private readonly List<string> _complaints = [];

    public PortalBrowser(IPage page, Screen screen)
    {
        (Page, Screen) = (page, screen);
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Dialog += (_, dialog) =>
        {
            Note(true, "dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    public Screen Screen { get; set; }

    /// <summary>What the browser's console complained of: refused scripts, missing files, errors.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public ILocator Heading => Page.Locator("h1");

    public ILocator Notice => Page.Locator(".amigo-flash");

    public SearchPage Search => new(this);

    public RequestForm Form => new(this);

    public BoardPage Board => new(this);

    public RequestPage Request => new(this);

    public QueuePage Queue => new(this);

    /// <summary>Takes complaints that were expected off the list: a page that is not there is one.</summary>
    public void Forget() => _complaints.Clear();

    public async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address}: {answer.Status}");
    }

    public async Task<int> StatusOfAsync(string address) => (await Page.GotoAsync(address))!.Status;

    /// <summary>Follows a link of the main menu, opening it first on a phone, and "Plus" where the link is there.</summary>
    public async Task MenuAsync(string text)
    {
        var menu = Page.GetByRole(AriaRole.Button, new() { Name = "Menu" });
        if (await menu.IsVisibleAsync())
            await menu.ClickAsync();
        var navigation = Page.GetByRole(AriaRole.Navigation, new() { Name = "Menu principal" });
        var link = navigation.GetByRole(AriaRole.Link, new() { Name = text, Exact = true });
        if (!await link.IsVisibleAsync())
            await navigation.Locator("summary").ClickAsync();
        await link.ClickAsync();
    }

    /// <summary>Keeps a picture of the page and checks it with axe: no violation, no complaint in the console.</summary>
    public Task CheckAsync(string name) =>
        CheckAsync(name, new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });

    /// <summary>The same for a page that was checked whole in the other colours.</summary>
    public Task CheckColoursAsync(string name) => CheckAsync(name, new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] });

    private async Task CheckAsync(string name, RunOnlyOptions rules)
    {
        await SettleAsync();
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Artifacts.Folder("captures"), $"{name}-{Screen.Name}.png"), FullPage = true });
        await AssertFitsAsync(name);
        Assert.Empty(_complaints);
        if (Screen.HasJavaScript)
            await AssertAccessibleAsync(name, rules);
    }

    /// <summary>Until nothing is on its way to the page any more. (Playwright's own idle network costs half a second each time.)</summary>
    private async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await Assertions.Expect(Page.Locator(".htmx-request, .htmx-swapping, .htmx-settling")).ToHaveCountAsync(0);
    }

    /// <summary>Nothing makes the page wider than the screen.</summary>
    private async Task AssertFitsAsync(string name)
    {
        var width = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Page.ViewportSize!.Width, $"{name}: the page is {width} pixels wide on a screen of {Page.ViewportSize.Width}.");
    }

    private async Task AssertAccessibleAsync(string name, RunOnlyOptions rules)
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = rules });
        Assert.True(result.Violations.Length == 0, name + " (" + Page.Url + "):\n" + string.Join('\n', result.Violations.Select(violation =>
            $"{violation.Id} ({violation.Impact}): {violation.Help}\n" + string.Join('\n', violation.Nodes.Take(3).Select(node => $"    {node.Html}\n    {string.Join(", ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")))));
    }

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
            _complaints.Add(text);
    }
}
