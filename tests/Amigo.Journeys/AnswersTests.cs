using System.Text.RegularExpressions;
using Amigo.Journeys.Hosting;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>An outage from its announcement to its end, and a request that need not be opened, with and without JavaScript.</summary>
public sealed class AnswersTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    private const string Form = "/tickets/nouveau?sous-categorie=" + Given.Webmail;

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Outage_IsAnnouncedJoinedAndEnded(bool isPhone, bool hasJavaScript)
    {
        var screen = Screen.Of(isPhone, hasJavaScript);
        var title = $"Le webmail est en panne ({screen.Name})";
        var agent = await SignInAsync("nolwenn.tanguy", screen);
        await agent.MenuAsync("Incidents");
        await agent.Page.GetByLabel("Service", new() { Exact = false }).First.SelectOptionAsync("SD-WEBMAIL");
        await agent.Page.GetByLabel("Ce qui ne fonctionne pas").FillAsync(title);
        await agent.Page.GetByRole(AriaRole.Textbox, new() { Name = "Explication" }).FillAsync("Erreur 503 à la connexion.");
        await agent.CheckAsync("incidents-annonce");
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Annoncer l’incident" }).ClickAsync();
        await Assertions.Expect(agent.Notice).ToContainTextAsync("annoncé");
        await agent.CheckAsync("incidents");

        var requester = await SignInAsync("camille.martin", screen);
        await requester.CheckAsync("accueil-incident");
        await requester.GoAsync(Form);
        await requester.Form.Subject.FillAsync("Je ne peux plus ouvrir le webmail");
        await requester.Page.Locator(".amigo-answer-outage", new() { HasText = title }).GetByRole(AriaRole.Button, new() { Name = "Moi aussi" }).ClickAsync();
        await Assertions.Expect(requester.Page.Locator(".amigo-answer-outage", new() { HasText = title })).ToContainTextAsync("Vous êtes signalé");
        await Assertions.Expect(requester.Form.Subject).ToHaveValueAsync("Je ne peux plus ouvrir le webmail");
        await requester.CheckAsync("formulaire-incident");

        await agent.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await agent.Page.GetByLabel("Mot de la fin").FillAsync("Un serveur a été remplacé.");
        await agent.CheckAsync("incident-modifier");
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Terminer l’incident" }).ClickAsync();
        await Assertions.Expect(agent.Notice).ToContainTextAsync("terminé");

        await requester.GoAsync("/");
        await requester.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await Assertions.Expect(requester.Page.Locator(".amigo-turn")).ToContainTextAsync("Un serveur a été remplacé.");
        await requester.CheckAsync("incident-termine");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_SparesTheRequest_ThenIsVotedFor(bool hasJavaScript)
    {
        var browser = await SignInAsync("anne.riou", Screen.Of(isPhone: false, hasJavaScript));
        await browser.GoAsync(Form);
        var answers = browser.Page.Locator("#reponses summary");
        if (hasJavaScript)
        {
            await browser.Form.Subject.PressSequentiallyAsync("ma boîte est pleine");
            await Assertions.Expect(answers.Filter(new() { HasText = "Ma boîte aux lettres est pleine" })).ToHaveCountAsync(1);
            await Assertions.Expect(browser.Page.Locator("#reponses-etat")).ToContainTextAsync("réponses possibles");
        }

        await answers.First.ClickAsync();
        await browser.CheckAsync("formulaire-reponses");
        await browser.Page.Locator("#reponses details[open]").GetByRole(AriaRole.Button, new() { Name = "Cela répond à ma question" }).ClickAsync();
        if (hasJavaScript)
            await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Oui, j’ai ma réponse" }).ClickAsync();
        await Assertions.Expect(browser.Notice).ToContainTextAsync("Aucune demande n’a été ouverte");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Regex("/(fiches|faq)/"));

        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Non", Exact = true }).ClickAsync();
        await browser.Page.GetByLabel("Il manque une étape ou une information").CheckAsync();
        await browser.CheckAsync("avis");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer mes raisons" }).ClickAsync();
        await Assertions.Expect(browser.Page.Locator("#avis")).ToContainTextAsync("Vos raisons aideront");
        Assert.False(await Portal.InDatabaseAsync(db => db.Tickets.AnyAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Faq_Anchor_OpensItsAnswer(bool hasJavaScript)
    {
        var browser = await SignInAsync("camille.martin", Screen.Of(isPhone: false, hasJavaScript));

        await browser.GoAsync("/faq#acceder-webmail");

        await Assertions.Expect(browser.Page.Locator("#acceder-webmail")).ToBeVisibleAsync();
        await Assertions.Expect(browser.Page.Locator("#acceder-webmail")).ToBeInViewportAsync();
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Ouvrir toutes les réponses" }).ClickAsync();
        await Assertions.Expect(browser.Page.Locator("details.amigo-faq:not([open])")).ToHaveCountAsync(0);
        await browser.CheckAsync("faq-ouverte");
    }
}
