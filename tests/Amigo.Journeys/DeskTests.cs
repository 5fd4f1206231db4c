using Amigo.Journeys.Hosting;
using Amigo.Portal.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>An agent on the page of a request, with and without JavaScript.</summary>
public sealed class DeskTests(JourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<JourneyFixture>
{
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Agent_TakesAnswersFromACannedAnswerAndResolves_AndTheRequesterReadsIt(bool isPhone, bool hasJavaScript)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var agent = await SignInAsync("nolwenn.tanguy", Screen.Of(isPhone, hasJavaScript));
        await agent.GoAsync($"/tickets/{reference}");
        await agent.CheckAsync("agent-a-prendre");

        await agent.Page.Locator(".amigo-quick").GetByRole(AriaRole.Button, new() { Name = "Prendre en charge" }).ClickAsync();
        await Assertions.Expect(agent.Request.Status).ToHaveTextAsync("Assignée");
        await agent.Page.GetByRole(AriaRole.Link, new() { Name = "Prise en charge", Exact = true }).ClickAsync();
        var answer = agent.Page.Locator("#action-commenter").GetByRole(AriaRole.Textbox, new() { Name = "Votre message" });
        await (hasJavaScript
            ? Assertions.Expect(answer).ToContainTextAsync("Bonjour Camille,")
            : Assertions.Expect(answer).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Bonjour Camille,")));
        await agent.CheckAsync("agent-reponse-type");
        await agent.Page.Locator("#action-commenter").GetByRole(AriaRole.Button, new() { Name = "Répondre" }).ClickAsync();
        await Assertions.Expect(agent.Request.Timeline.Last).ToContainTextAsync("je m’en occupe");

        await agent.Request.DoAsync("Écrire une note interne", "Votre note", "Vu avec le prestataire.");
        await Assertions.Expect(agent.Request.Timeline.Last).ToContainTextAsync("Note interne");
        await agent.Page.Locator("#action-resoudre > summary").ClickAsync();
        await agent.Page.Locator("#action-resoudre").GetByLabel("Façon dont la demande est résolue").SelectOptionAsync("corrige");
        await agent.Page.Locator("#action-resoudre").GetByRole(AriaRole.Textbox, new() { Name = "Solution" }).FillAsync("Le mot de passe est réinitialisé.");
        await agent.Page.Locator("#action-resoudre").GetByRole(AriaRole.Button, new() { Name = "Résoudre" }).ClickAsync();
        await Assertions.Expect(agent.Request.Status).ToHaveTextAsync("Résolue");
        await agent.CheckAsync("agent-resolue");

        var requester = await SignInAsync("camille.martin", Screen.Of(isPhone, hasJavaScript));
        await requester.GoAsync($"/tickets/{reference}");
        await Assertions.Expect(requester.Page.Locator("main")).ToContainTextAsync("Le mot de passe est réinitialisé.");
        await Assertions.Expect(requester.Page.Locator("main")).Not.ToContainTextAsync("Vu avec le prestataire.");
    }

    [Theory]
    [InlineData("qualification?q=wifi", "agent-qualification")]
    [InlineData("rattachement", "agent-rattachement")]
    public async Task Agent_OpensTheOtherPagesOfARequest(string page, string name)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var agent = await SignInAsync("nolwenn.tanguy");

        await agent.GoAsync($"/tickets/{reference}/{page}");

        await agent.CheckAsync(name);
    }

    [Fact]
    public async Task Agent_FindsACallerAndTheForm()
    {
        var agent = await SignInAsync("nolwenn.tanguy");
        await agent.GoAsync("/agent/appel?nom=camille");
        await agent.CheckAsync("agent-appel-personne");

        await agent.Page.GetByRole(AriaRole.Link, new() { Name = "Camille Martin" }).ClickAsync();
        await agent.Page.GetByLabel("De quoi s’agit-il").FillAsync("webmail");
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Chercher", Exact = true }).ClickAsync();
        await agent.CheckAsync("agent-appel-service");
        await agent.Page.Locator("a[href*='sous-categorie=SD-WEBMAIL-ACCES']").ClickAsync();

        await Assertions.Expect(agent.Page.GetByLabel("Origine")).ToBeVisibleAsync();
        await agent.CheckAsync("agent-appel-formulaire");
    }
}
