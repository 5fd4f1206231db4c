using System.Diagnostics;
using Xunit;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>Waits for what the portal does by itself. How long is allowed says that it never comes, not how soon it should.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The page as soon as it is as expected; how long that took is in the test's output.</summary>
    public static async Task<Page> ShowsAsync(this Visitor visitor, string address, Func<Page, bool> expected)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            var page = await visitor.GetAsync(address);
            var waited = Stopwatch.GetElapsedTime(start);
            if (expected(page))
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{address}: after {waited.TotalMilliseconds:0} ms");
                return page;
            }

            Assert.True(waited < Patience, $"{address} ({(int)page.Status}) never came to be as expected. It says: {page.Text}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
