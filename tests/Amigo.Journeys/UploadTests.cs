using Amigo.Journeys.Hosting;
using Amigo.Journeys.PageObjects;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>Files joined to a request: chosen, dropped or pasted, refused in time, found again on the request.</summary>
public sealed class UploadTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    private static readonly FilePayload Log = new() { Name = "erreur.log", MimeType = "text/plain", Buffer = "Nom ou mot de passe incorrect"u8.ToArray() };
    private static readonly FilePayload Page = new() { Name = "capture.png", MimeType = "image/png", Buffer = "<script>alert(1)</script>"u8.ToArray() };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_Chosen_IsOnTheRequest(bool hasJavaScript)
    {
        var browser = await OpenFormAsync(hasJavaScript);
        await browser.Form.Files.SetInputFilesAsync(Log);
        if (hasJavaScript)
            await Assertions.Expect(browser.Form.JoinedFiles).ToContainTextAsync("erreur.log");
        await browser.Form.Submit.ClickAsync();

        await browser.Board.NewRow.Locator("a").ClickAsync();
        var link = browser.Request.Timeline.First.GetByRole(AriaRole.Link, new() { Name = "erreur.log" });
        var download = await browser.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal("erreur.log", download.SuggestedFilename);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_OfAnotherContentThanItsName_IsRefusedWithoutLosingTheForm(bool hasJavaScript)
    {
        var browser = await OpenFormAsync(hasJavaScript);
        await browser.Form.Files.SetInputFilesAsync(Page);
        if (!hasJavaScript)
            await browser.Form.Submit.ClickAsync();

        await Assertions.Expect(browser.Page.Locator(".amigo-uploads")).ToContainTextAsync("Ce type de fichier n’est pas accepté");
        await Assertions.Expect(browser.Form.Subject).ToHaveValueAsync(RequestForm.TutorialSubject);
    }

    [Fact]
    public async Task File_Dropped_IsJoined()
    {
        var browser = await OpenFormAsync(hasJavaScript: true);
        var data = await browser.Page.EvaluateHandleAsync("""
            () => {
              const data = new DataTransfer();
              data.items.add(new File(['Nom ou mot de passe incorrect'], 'depose.txt', { type: 'text/plain' }));
              return data;
            }
            """);

        await browser.Page.Locator(".amigo-uploads .amigo-drop").DispatchEventAsync("drop", new { dataTransfer = data });

        await Assertions.Expect(browser.Form.JoinedFiles).ToContainTextAsync("depose.txt");
    }

    private async Task<PortalBrowser> OpenFormAsync(bool hasJavaScript)
    {
        var browser = await SignInAsync("camille.martin", Screen.Of(isPhone: false, hasJavaScript));
        await browser.GoAsync("/tickets/nouveau?sous-categorie=SD-WEBMAIL-ACCES");
        await browser.Form.FillAsTutorialAsync();
        return browser;
    }
}
