using Amigo.Journeys.PageObjects;
using Amigo.Portal.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys.Hosting;

/// <summary>Tests in the browser. A failing one leaves a picture and a trace of each browser it opened in <c>artifacts/</c>.</summary>
public abstract class JourneyTests : IAsyncDisposable
{
    private readonly Chromium _chromium;
    private readonly List<IBrowserContext> _contexts = [];

    protected JourneyTests(JourneyFixture portal, Chromium chromium)
    {
        Components.RequireChromium();
        Portal = portal;
        _chromium = chromium;
    }

    protected JourneyFixture Portal { get; }

    /// <summary>Opens a browser and signs in as people do.</summary>
    protected async Task<PortalBrowser> SignInAsync(string login, Screen? screen = null)
    {
        var browser = await OpenAsync(screen);
        await browser.Page.GotoAsync("/connexion");
        await browser.Page.Locator($"button[name=login][value='{login}']").ClickAsync();
        await Assertions.Expect(browser.Page.Locator("h1")).ToContainTextAsync("Bonjour");
        return browser;
    }

    protected async Task<PortalBrowser> OpenAsync(Screen? screen = null)
    {
        screen ??= Screen.Desktop;
        var context = await _chromium.NewContextAsync(Portal.Address, screen);
        context.SetDefaultTimeout(15_000);
        await context.Tracing.StartAsync(new TracingStartOptions { Screenshots = false, Snapshots = true, Sources = false });
        _contexts.Add(context);
        return new PortalBrowser(await context.NewPageAsync(), screen);
    }

    public async ValueTask DisposeAsync()
    {
        var hasFailed = TestContext.Current.TestState?.Result == TestResult.Failed;
        for (var i = 0; i < _contexts.Count; i++)
        {
            if (hasFailed)
                await KeepEvidenceAsync(_contexts[i], i);
            await _contexts[i].DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private static async Task KeepEvidenceAsync(IBrowserContext context, int number)
    {
        var test = TestContext.Current.Test!.TestDisplayName;
        var name = string.Concat(test.Select(character => char.IsLetterOrDigit(character) || character is '.' or '_' ? character : '-'));
        var path = Path.Combine(Artifacts.Folder("echecs"), $"{name[..Math.Min(name.Length, 120)]}-{number}");
        foreach (var page in context.Pages)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = path + ".png", FullPage = true });
        await context.Tracing.StopAsync(new TracingStopOptions { Path = path + ".zip" });
    }
}
