using Amigo.Journeys.Hosting;
using Amigo.Journeys.PageObjects;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>Two people at once: what one does appears before the other, without taking anything from them.</summary>
public sealed class LiveTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Fact]
    public async Task Board_GainsARowWhenARequestIsOpened_AndSaysSo()
    {
        var first = await Portal.OpenAsync("camille.martin");
        var yves = await SignInAsync("yves.legoff");
        await yves.GoAsync("/tickets/en-cours?onglet=partages&taille=100");
        await ListeningAsync(yves);
        var before = await yves.Board.Rows.CountAsync();
        var box = yves.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Filtre" });
        await yves.Board.Reference(first.ToString()).FocusAsync();

        var camille = await SignInAsync("camille.martin");
        await camille.GoAsync("/tickets/nouveau?sous-categorie=SD-WEBMAIL-USAGE");
        await camille.Form.FillAsTutorialAsync();
        await camille.Form.Visibility.SelectOptionAsync(new SelectOptionValue { Label = "Responsables" });
        await camille.Form.Submit.ClickAsync();
        await Assertions.Expect(camille.Board.NewRow).ToBeVisibleAsync();

        await Assertions.Expect(yves.Board.Rows).ToHaveCountAsync(before + 1);
        await Assertions.Expect(yves.Board.Tab($"Partagés {before + 1}")).ToBeVisibleAsync();
        await Assertions.Expect(yves.Heading).ToHaveTextAsync($"Tickets en cours ({before + 1})");
        await Assertions.Expect(yves.Board.NewRow).ToContainTextAsync(RequestForm.TutorialSubject);
        await Assertions.Expect(Spoken(yves)).ToHaveTextAsync("1 nouvelle demande");
        await Assertions.Expect(yves.Board.Reference(first.ToString())).ToBeFocusedAsync();
        await Assertions.Expect(box).ToHaveValueAsync("");
        await yves.CheckAsync("direct-tableau");
    }

    [Fact]
    public async Task Queue_GainsARow_WhileTicksAndTheKeyboardStayWhereTheyAre()
    {
        var first = await Portal.OpenAsync("camille.martin");
        var nolwenn = await SignInAsync("nolwenn.tanguy");
        await nolwenn.GoAsync("/agent?taille=100");
        await ListeningAsync(nolwenn);
        var before = await nolwenn.Queue.Rows.CountAsync();
        await nolwenn.Queue.PressAsync("j");
        // Ticking a row makes it the current one.
        await nolwenn.Queue.Tick(first.ToString()).CheckAsync();
        var current = await nolwenn.Queue.Current.Locator("a.amigo-reference").InnerTextAsync();

        var second = await Portal.OpenAsync("camille.martin");

        await Assertions.Expect(nolwenn.Queue.Rows).ToHaveCountAsync(before + 1);
        await Assertions.Expect(nolwenn.Queue.Row(second.ToString())).ToBeVisibleAsync();
        await Assertions.Expect(nolwenn.Queue.Tick(first.ToString())).ToBeCheckedAsync();
        await Assertions.Expect(nolwenn.Queue.Tick(second.ToString())).Not.ToBeCheckedAsync();
        await Assertions.Expect(nolwenn.Queue.Bar).ToContainTextAsync("1 demande cochée");
        await Assertions.Expect(nolwenn.Queue.Current.Locator("a.amigo-reference")).ToHaveTextAsync(current);
        await nolwenn.CheckAsync("direct-file");
    }

    [Fact]
    public async Task Board_FilterBeingTyped_StaysAsItIs()
    {
        await Portal.OpenAsync("camille.martin");
        var camille = await SignInAsync("camille.martin");
        await camille.GoAsync("/tickets/en-cours");
        await ListeningAsync(camille);
        var box = camille.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Filtre" });
        var before = await camille.Board.Rows.CountAsync();

        // Written without the events that would send it: half a word, not searched yet.
        await box.FocusAsync();
        await box.EvaluateAsync("box => { box.value = 'web'; }");
        await Portal.OpenAsync("camille.martin");

        await Assertions.Expect(camille.Board.Rows).ToHaveCountAsync(before + 1);
        await Assertions.Expect(box).ToHaveValueAsync("web");
        await Assertions.Expect(box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Board_ScrolledDown_KeepsTheRowUnderTheEye()
    {
        for (var i = 0; i < 18; i++)
            await Portal.OpenAsync("anne.riou");
        var anne = await SignInAsync("anne.riou", Screen.Of(isPhone: true, hasJavaScript: true));
        await anne.GoAsync("/tickets/en-cours");
        await ListeningAsync(anne);
        var row = anne.Board.Rows.Nth(9);
        var reference = await row.Locator("a").First.InnerTextAsync();
        await row.EvaluateAsync("row => scrollTo({ top: row.getBoundingClientRect().top + scrollY - 100, behavior: 'instant' })");
        var before = await anne.Board.Reference(reference).BoundingBoxAsync();

        await Portal.OpenAsync("anne.riou");
        await Assertions.Expect(anne.Board.Rows).ToHaveCountAsync(19);

        var after = await anne.Board.Reference(reference).BoundingBoxAsync();
        Assert.InRange(after!.Y - before!.Y, -2, 2);
    }

    [Fact]
    public async Task Requester_SeesTheAnswer_WhileTheirOwnTextStays()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var camille = await SignInAsync("camille.martin");
        await camille.GoAsync($"/tickets/{reference}");
        await ListeningAsync(camille);
        await camille.Page.Locator("details.amigo-faq > summary").Filter(new() { HasText = "Ajouter un commentaire" }).ClickAsync();
        var message = camille.Page.Locator("details[open]").GetByRole(AriaRole.Textbox, new() { Name = "Votre message" });
        await message.PressSequentiallyAsync("Voici la suite");
        var lines = await camille.Request.Timeline.CountAsync();

        await Portal.ActAsync("nolwenn.tanguy", reference, "commenter", "Votre boîte est de nouveau ouverte.");

        await Assertions.Expect(camille.Request.Timeline).ToHaveCountAsync(lines + 1);
        await Assertions.Expect(camille.Request.Timeline.Last).ToContainTextAsync("Votre boîte est de nouveau ouverte.");
        await Assertions.Expect(message).ToBeFocusedAsync();
        await camille.Page.Keyboard.TypeAsync(" de mon message");
        await Assertions.Expect(message).ToContainTextAsync("Voici la suite de mon message");
        var notice = camille.Page.Locator("[data-live-notice]");
        await Assertions.Expect(notice).ToContainTextAsync("Cette demande a changé : afficher");
        await Assertions.Expect(Spoken(camille)).ToContainTextAsync("Cette demande a changé");
        await camille.CheckAsync("direct-demande");
        await camille.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await camille.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await camille.CheckAsync("direct-demande-sombre-etroit");

        await notice.GetByRole(AriaRole.Link, new() { Name = "afficher" }).ClickAsync();
        await Assertions.Expect(notice).ToBeHiddenAsync();
        await Assertions.Expect(message).ToContainTextAsync("Voici la suite");
    }

    [Fact]
    public async Task Requester_NotWriting_ActsOnTheNewVersion()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var camille = await SignInAsync("camille.martin");
        await camille.GoAsync($"/tickets/{reference}");
        await ListeningAsync(camille);

        await Portal.ActAsync("nolwenn.tanguy", reference, "prendre-en-charge");
        await Assertions.Expect(camille.Request.Status).ToHaveTextAsync("Assignée");
        await camille.Request.DoAsync("Ajouter un commentaire", "Votre message", "Merci de l'avoir prise.");

        await Assertions.Expect(camille.Notice).ToContainTextAsync("enregistré");
        await Assertions.Expect(camille.Request.Timeline.Last).ToContainTextAsync("Merci de l'avoir prise.");
    }

    [Fact]
    public async Task Agents_OnTheSameRequest_SeeEachOtherComeAndGo()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var nolwenn = await SignInAsync("nolwenn.tanguy");
        await nolwenn.GoAsync($"/tickets/{reference}");
        await ListeningAsync(nolwenn);
        var presence = nolwenn.Page.Locator("#presence");
        await Assertions.Expect(presence).ToHaveTextAsync("");

        var perrine = await SignInAsync("perrine.chauvin");
        await perrine.GoAsync($"/tickets/{reference}");

        await Assertions.Expect(perrine.Page.Locator("#presence")).ToHaveTextAsync("Également consultée par Nolwenn Tanguy");
        await Assertions.Expect(presence).ToHaveTextAsync("Également consultée par Perrine Chauvin");
        await Assertions.Expect(Spoken(nolwenn)).ToHaveTextAsync("Également consultée par Perrine Chauvin");
        await nolwenn.CheckAsync("direct-presence");
        await ListeningAsync(perrine);

        await perrine.GoAsync("/");
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await Assertions.Expect(presence).ToHaveTextAsync("", new() { Timeout = 45_000 });
    }

    [Fact]
    public async Task Ticket_NoLongerVisible_SaysSoAndKeepsThePage()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var yves = await SignInAsync("yves.legoff");
        await yves.GoAsync($"/tickets/{reference}");
        await ListeningAsync(yves);

        await Portal.InDatabaseAsync(db => db.Tickets.Where(ticket => ticket.Number == reference.Number)
            .ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.SharedWithHeads, false), TestContext.Current.CancellationToken));
        await Portal.ActAsync("camille.martin", reference, "commenter", "Entre nous.");
        Portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await ComeBackAsync(yves);

        await Assertions.Expect(yves.Page.Locator("[data-live-notice]")).ToContainTextAsync("ne vous est plus accessible");
        yves.Forget();
    }

    [Fact]
    public async Task WithoutJavaScript_PagesAreAsTheyWere()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var nolwenn = await SignInAsync("nolwenn.tanguy", Screen.Of(isPhone: false, hasJavaScript: false));
        await nolwenn.GoAsync($"/tickets/{reference}");
        var perrine = await SignInAsync("perrine.chauvin", Screen.Of(isPhone: false, hasJavaScript: false));
        await perrine.GoAsync($"/tickets/{reference}");

        await Assertions.Expect(perrine.Page.Locator("#presence")).ToHaveTextAsync("Également consultée par Nolwenn Tanguy");
        await Assertions.Expect(perrine.Page.Locator("[data-live-notice]")).ToBeHiddenAsync();
        await perrine.CheckAsync("direct-sans-javascript");
    }

    private static ILocator Spoken(PortalBrowser browser) => browser.Page.Locator("[data-live-status]");

    /// <summary>As a browser does when its tab was hidden and is shown again.</summary>
    private static async Task ComeBackAsync(PortalBrowser browser) =>
        await browser.Page.EvaluateAsync("dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('pageshow'))");

    /// <summary>Once the stream is open, what happens is told.</summary>
    private static Task ListeningAsync(PortalBrowser browser) =>
        browser.Page.Locator("[data-live-state='ouvert']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
