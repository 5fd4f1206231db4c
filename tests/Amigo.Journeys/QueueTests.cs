using System.Text.RegularExpressions;
using Amigo.Journeys.Hosting;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>An agent's day in the queues: keys, filters, saved filters, selections, with and without JavaScript, at both sizes.</summary>
public sealed class QueueTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Fact]
    public async Task Keyboard_MovesTicksFiltersTakesAndOpens()
    {
        var references = await QueueAsync("Clavier", 4);
        var browser = await SignInAsync("nolwenn.tanguy");
        await browser.GoAsync("/agent?onglet=a-prendre&filtre=clavier");

        await browser.Queue.PressAsync("j");
        await Assertions.Expect(browser.Queue.Current).ToContainTextAsync(references[0]);
        await browser.Queue.PressAsync("j");
        await browser.Queue.PressAsync("j");
        await browser.Queue.PressAsync("k");
        await Assertions.Expect(browser.Queue.Current).ToContainTextAsync(references[1]);
        await browser.Queue.PressAsync("x");
        await Assertions.Expect(browser.Queue.Tick(references[1])).ToBeCheckedAsync();
        await Assertions.Expect(browser.Queue.Bar).ToContainTextAsync("1 demande cochée");
        await browser.CheckAsync("file-clavier");
        await browser.Queue.PressAsync("x");
        await Assertions.Expect(browser.Queue.Bar).ToBeHiddenAsync();

        await browser.Queue.PressAsync("t");
        await Assertions.Expect(browser.Notice).ToContainTextAsync($"{references[1]}, c’est fait");
        await Assertions.Expect(browser.Queue.Rows).ToHaveCountAsync(3);
        // The cursor stayed at the same height.
        await Assertions.Expect(browser.Queue.Current).ToContainTextAsync(references[2]);

        await browser.Queue.PressAsync("Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(references[2] + "$"));
        await browser.Queue.PressAsync("t");
        await Assertions.Expect(browser.Request.Status).ToHaveTextAsync("Assignée");
        await browser.Queue.PressAsync("r");
        await Assertions.Expect(browser.Page.Locator("#action-commenter trix-editor")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keyboard_AnswersFromTheQueue()
    {
        var references = await QueueAsync("Répondre", 1);
        var browser = await SignInAsync("nolwenn.tanguy");
        await browser.GoAsync("/agent?onglet=a-prendre&filtre=repondre");

        await browser.Queue.PressAsync("j");
        await browser.Queue.PressAsync("r");

        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex(references[0] + "#formulaire-commenter$"));
        await Assertions.Expect(browser.Page.Locator("#action-commenter trix-editor")).ToBeFocusedAsync();
        // As fast as a person: Trix renders one frame after a key.
        await browser.Page.Keyboard.TypeAsync("trt?", new() { Delay = 40 });
        await Assertions.Expect(browser.Page.Locator("#action-commenter trix-editor")).ToContainTextAsync("trt?");
        await Assertions.Expect(browser.Request.Status).ToHaveTextAsync("Affectée");
    }

    [Fact]
    public async Task Keyboard_LeavesFieldsAloneAndCanBeSwitchedOff()
    {
        await QueueAsync("Aide", 2);
        var browser = await SignInAsync("nolwenn.tanguy");
        await browser.GoAsync("/agent?onglet=a-prendre");

        await browser.Queue.PressAsync("/");
        await Assertions.Expect(browser.Queue.Words).ToBeFocusedAsync();
        await browser.Page.Keyboard.TypeAsync("jkxt?");
        await Assertions.Expect(browser.Queue.Words).ToHaveValueAsync("jkxt?");
        await Assertions.Expect(browser.Queue.Help).ToBeHiddenAsync();
        await browser.GoAsync("/agent?onglet=a-prendre");
        await browser.Queue.PressAsync("Control+j");
        await Assertions.Expect(browser.Queue.Current).ToHaveCountAsync(0);

        await browser.Queue.PressAsync("?");
        await Assertions.Expect(browser.Queue.Help).ToBeVisibleAsync();
        await browser.CheckAsync("file-aide");
        await browser.Queue.Help.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await browser.Queue.PressAsync("Escape");
        await browser.Queue.PressAsync("j");
        await Assertions.Expect(browser.Queue.Current).ToHaveCountAsync(0);
        await browser.Page.ReloadAsync();
        await browser.Queue.PressAsync("j");
        await Assertions.Expect(browser.Queue.Current).ToHaveCountAsync(0);
        // Help stays one click away, and so does the switch.
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Raccourcis clavier" }).ClickAsync();
        await browser.Queue.Help.GetByRole(AriaRole.Checkbox).CheckAsync();
        await browser.Queue.Help.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).ClickAsync();
        await browser.Queue.PressAsync("j");
        await Assertions.Expect(browser.Queue.Current).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task Filters_AreTakenAwayOneByOneAndSaved(bool isPhone, bool hasJavaScript)
    {
        var word = $"Filtrée{isPhone}{hasJavaScript}";
        var references = await QueueAsync(word, 2);
        var browser = await SignInAsync("nolwenn.tanguy", Screen.Of(isPhone, hasJavaScript));
        await browser.GoAsync("/agent?onglet=a-prendre");

        await browser.Queue.Words.FillAsync(word);
        if (!hasJavaScript)
            await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Filtrer" }).ClickAsync();
        await Assertions.Expect(browser.Queue.Rows).ToHaveCountAsync(2);
        await browser.Page.Locator(".amigo-queue-panel > summary").ClickAsync();
        await browser.Page.GetByLabel("Priorité", new() { Exact = true }).SelectOptionAsync("critique");
        if (!hasJavaScript)
            await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Appliquer" }).First.ClickAsync();
        await Assertions.Expect(browser.Page.GetByText("Aucune demande ne correspond à ces filtres")).ToBeVisibleAsync();
        await Assertions.Expect(browser.Queue.Chips).ToHaveCountAsync(2);
        await browser.CheckAsync("file-filtres");

        await browser.Queue.Chips.Filter(new() { HasText = "Priorité : Critique" }).ClickAsync();
        await Assertions.Expect(browser.Queue.Rows).ToHaveCountAsync(2);
        await browser.Page.GetByText("Enregistrer ce filtre").ClickAsync();
        await browser.Page.GetByLabel("Nom", new() { Exact = true }).FillAsync(word);
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Assertions.Expect(browser.Page.Locator(".amigo-saved a[aria-current]")).ToHaveTextAsync(word);
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Tout effacer" }).ClickAsync();
        await Assertions.Expect(browser.Queue.Chips).ToHaveCountAsync(0);
        await browser.Page.Locator(".amigo-saved").GetByRole(AriaRole.Link, new() { Name = word }).ClickAsync();
        await Assertions.Expect(browser.Queue.Rows).ToHaveCountAsync(2);
        await Assertions.Expect(browser.Queue.Row(references[0])).ToBeVisibleAsync();
        await browser.Page.Locator(".amigo-saved-manage").ClickAsync();
        await browser.CheckAsync("filtres-enregistres");
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task Selection_IsTransferredAndSaidOneByOne(bool isPhone, bool hasJavaScript)
    {
        var word = $"Sélection{isPhone}{hasJavaScript}";
        var references = await QueueAsync(word, 3);
        var browser = await SignInAsync("nolwenn.tanguy", Screen.Of(isPhone, hasJavaScript));
        await browser.GoAsync($"/agent?onglet=a-prendre&filtre={word}");
        if (hasJavaScript)
            await Assertions.Expect(browser.Queue.Bar).ToBeHiddenAsync();

        await browser.Queue.Tick(references[0]).CheckAsync();
        await browser.Queue.Tick(references[1]).CheckAsync();
        await browser.Queue.Tick(references[2]).CheckAsync();
        await Portal.ActAsync("perrine.chauvin", new TicketReference(int.Parse(references[1][2..])), "prendre-en-charge");
        // With JavaScript the taken row leaves the list by itself, and the selection with it.
        var left = hasJavaScript ? 2 : 3;
        await Assertions.Expect(browser.Queue.Rows).ToHaveCountAsync(left);
        await browser.Queue.ActAsync("Réaffecter à une autre équipe", ("Équipe", "Réseau"), ("Motif", "Le Wi-Fi est en cause."));

        await Assertions.Expect(browser.Queue.Results).ToHaveCountAsync(left);
        if (!hasJavaScript)
            await Assertions.Expect(browser.Queue.Results.Filter(new() { HasText = references[1] })).ToContainTextAsync("Perrine Chauvin");
        await Assertions.Expect(browser.Page.Locator("#resultat")).ToContainTextAsync($"2 demandes traitées sur {left}");
        await browser.CheckAsync("file-resultat");
        var paul = await SignInAsync("paul.kerbrat", Screen.Of(isPhone, hasJavaScript));
        await paul.GoAsync($"/agent?filtre={word}");
        await Assertions.Expect(paul.Queue.Rows).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task TwoAgents_TakeTheSame_TheSecondIsToldByWhom()
    {
        var references = await QueueAsync("Course", 1);
        // Perrine's page is not told in time.
        var (nolwenn, perrine) = (await SignInAsync("nolwenn.tanguy"), await SignInAsync("perrine.chauvin", Screen.Desktop.WithoutJavaScript()));
        foreach (var browser in new[] { nolwenn, perrine })
            await browser.GoAsync("/agent?onglet=a-prendre&filtre=course");

        await nolwenn.Queue.PressAsync("j");
        await nolwenn.Queue.PressAsync("t");
        await Assertions.Expect(nolwenn.Notice).ToContainTextAsync("c’est fait");
        await perrine.Queue.Row(references[0]).GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(perrine.Queue.Results).ToContainTextAsync("Déjà prise en charge par Nolwenn Tanguy.");
    }

    [Theory]
    [InlineData("vide", "/agent?onglet=les-miennes", "isabelle.rolland", 0)]
    [InlineData("sans-equipe", "/agent", "admin", 0)]
    [InlineData("pleine", "/agent?onglet=a-prendre", "nolwenn.tanguy", 25)]
    public async Task Page_EveryScreen_IsAccessible(string name, string address, string login, int rows)
    {
        if (rows > 0)
            await QueueAsync("Un objet assez long pour tenir sur plusieurs lignes, anticonstitutionnellement et électroencéphalographiquement parlant", rows);
        var browser = await SignInAsync(login);
        foreach (var screen in new[] { Screen.Desktop, Screen.Phone })
        {
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                browser.Screen = screen with { Name = $"{screen.Name}-{(theme == ColorScheme.Light ? "clair" : "sombre")}" };
                await browser.Page.SetViewportSizeAsync(screen.Width, screen.Height);
                await browser.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                await browser.GoAsync(address);
                if (rows > 0)
                {
                    await browser.Page.Locator("[data-tick]").First.CheckAsync();
                    await browser.Queue.Bar.Locator("summary").First.ClickAsync();
                }

                await browser.CheckAsync("file-" + name);
            }
        }
    }

    /// <summary>Requests for team Messagerie, oldest first: the order of the queue.</summary>
    private async Task<List<string>> QueueAsync(string subject, int count)
    {
        var references = new List<string>();
        for (var i = 0; i < count; i++)
        {
            references.Add((await Portal.OpenAsync("camille.martin", request => request with { Subject = subject })).ToString());
            Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return references;
    }
}
