using Amigo.Portal.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys.Hosting;

/// <summary>The system's own Chromium, driven by Playwright, whose driver comes with its NuGet package: nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Components.Chromium is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            // Chromium refuses its sandbox to root, which is what continuous integration runs as.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A new browser profile, French and in Paris.</summary>
    public Task<IBrowserContext> NewContextAsync(string address, Screen screen)
    {
        Components.RequireChromium();
        return _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            HasTouch = screen.IsPhone,
            JavaScriptEnabled = screen.HasJavaScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }
}
