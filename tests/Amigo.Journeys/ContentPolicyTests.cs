using Amigo.Journeys.Hosting;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Journeys;

/// <summary>Even a script that slipped through every other net would not run.</summary>
public sealed class ContentPolicyTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Theory]
    [InlineData("<script>window.pwned = true</script>")]
    [InlineData("<img src=x onerror=\"window.pwned = true\">")]
    [InlineData("<svg onload=\"window.pwned = true\"></svg>")]
    [InlineData("<iframe srcdoc=\"<script>parent.pwned = true</script>\"></iframe>")]
    [InlineData("<a id=lien href=\"javascript:window.pwned = true\">lien</a>")]
    [InlineData("<div hx-get=\"/\" hx-trigger=\"load\" hx-on::load=\"window.pwned = true\">x</div>")]
    [InlineData("<script src=\"https://evil.example/x.js\"></script>")]
    public async Task Body_WrittenStraightIntoTheDatabase_DoesNotRun(string body)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.InDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE "TicketDetails" SET "Body" = {body} WHERE "TicketNumber" = {reference.Number}""", TestContext.Current.CancellationToken));
        var browser = await SignInAsync("camille.martin");

        await browser.GoAsync($"/tickets/{reference}");
        if (body.Contains("id=lien", StringComparison.Ordinal))
            await browser.Page.Locator("#lien").ClickAsync();
        await browser.Page.WaitForTimeoutAsync(300);

        Assert.False(await browser.Page.EvaluateAsync<bool>("window.pwned === true"));
        Assert.DoesNotContain(browser.Complaints, complaint => complaint.StartsWith("dialog", StringComparison.Ordinal));
    }
}
