using Amigo.Journeys.Hosting;
using Amigo.Portal.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Amigo.Journeys;

/// <summary>Administrators change rules and knowledge in the portal.</summary>
public sealed class EditTests(EditableJourneyFixture portal, Chromium chromium) : JourneyTests(portal, chromium), IClassFixture<EditableJourneyFixture>
{
    private const string Mistake = "\"tour\": \"tier\"";

    [Fact]
    public async Task Rule_FromAMistakeToTheWayBack()
    {
        var browser = await SignInAsync("admin");
        var page = browser.Page;
        await browser.GoAsync("/admin/fichiers?dossier=rules");
        await page.GetByRole(AriaRole.Link, new() { Name = "Statuts", Exact = true }).ClickAsync();
        var text = page.GetByLabel("Texte du fichier");
        var shipped = await text.InputValueAsync();

        await text.FillAsync(shipped.Replace("\"tour\": \"tiers\"", Mistake, StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("[data-editor-status]")).ToContainTextAsync("1 erreur");
        await page.Locator("[data-editor-findings] a").ClickAsync();
        await Assertions.Expect(page.Locator(".amigo-editor-margin .is-error")).ToContainTextAsync("30");
        await browser.CheckAsync("edition-erreur");

        await text.FillAsync(shipped.Replace("Affectée", "Confiée", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("[data-editor-status]")).ToContainTextAsync("Gardé dans votre brouillon. Aucune erreur.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comparer et enregistrer…" }).ClickAsync();
        await Assertions.Expect(page.Locator(".is-added")).ToContainTextAsync("Confiée");
        await browser.CheckAsync("edition-relecture");
        await page.GetByLabel("Motif").FillAsync("Un mot plus clair");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).ClickAsync();
        await Assertions.Expect(browser.Notice).ToContainTextAsync("des règles est en vigueur");
        await browser.CheckAsync("edition-version");

        await page.GetByRole(AriaRole.Link, new() { Name = "Ses versions" }).ClickAsync();
        await browser.CheckAsync("edition-versions");
        await page.GetByRole(AriaRole.Link, new() { Name = "Premier relevé du dossier" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rétablir cette version" }).ClickAsync();
        await Assertions.Expect(browser.Heading).ToContainTextAsync("Retour à la version du");
        await browser.GoAsync("/admin/fichiers/modifier?dossier=rules&fichier=statuts.json");
        Assert.Equal(shipped, await text.InputValueAsync());
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Rule_RefusedMendedSimulatedSavedExplainedAndBroughtBack(bool isPhone, bool hasJavaScript)
    {
        const string file = "dossier=rules&fichier=fermeture-automatique.json";
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, "resolue", Portal.Now.AddDays(-10));
        var browser = await SignInAsync("admin", Screen.Of(isPhone, hasJavaScript));
        var page = browser.Page;
        await browser.GoAsync("/admin/fichiers/modifier?" + file);
        var text = page.GetByLabel("Texte du fichier");
        var shipped = await text.InputValueAsync();

        await text.FillAsync(shipped.Replace("now.AddDays(-14)", "maintenant.AddDays(-8)", StringComparison.Ordinal));
        await PressAsync("Vérifier");
        await Assertions.Expect(page.Locator("[data-editor-findings]")).ToContainTextAsync("« maintenant » est inconnu");
        browser.Forget();

        await text.FillAsync(shipped.Replace("now.AddDays(-14)", "now.AddDays(-8)", StringComparison.Ordinal));
        await PressAsync("Comparer et enregistrer…");
        await FollowAsync("L’essayer sur les vraies demandes");
        await PressAsync("Lancer la simulation");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Fermeture automatique" })).ToBeVisibleAsync();
        await browser.CheckAsync("simulation-resultat");
        await FollowAsync(reference.ToString());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("ticket.ResolvedAt <= now.AddDays(-14)");

        await browser.GoAsync("/admin/fichiers/enregistrer?dossier=rules");
        await page.GetByLabel("Motif").FillAsync("Les gens répondent dans la semaine");
        await PressAsync("Enregistrer");
        await Assertions.Expect(browser.Notice).ToContainTextAsync("des règles est en vigueur");
        var version = page.Url;
        await browser.GoAsync($"/admin/explication?ticket={reference}&personne=camille.martin");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("ticket.ResolvedAt <= now.AddDays(-8)");
        await browser.CheckAsync("explication");

        await browser.GoAsync(version);
        await FollowAsync("Ses versions");
        await FollowAsync("Premier relevé du dossier");
        await PressAsync("Rétablir cette version");
        await Assertions.Expect(browser.Heading).ToContainTextAsync("Retour à la version du");
        await browser.GoAsync("/admin/fichiers/modifier?" + file);
        Assert.Equal(shipped, await text.InputValueAsync());

        Task PressAsync(string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

        Task FollowAsync(string name) => page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
    }

    [Fact]
    public async Task Words_AreProposedAndTakenFromTheKeyboard()
    {
        var browser = await SignInAsync("admin");
        var page = browser.Page;
        await browser.GoAsync("/admin/fichiers/modifier?dossier=rules&fichier=visibilite.json");
        var text = page.GetByLabel("Texte du fichier");
        await text.FillAsync("viewer.Est");

        await page.Keyboard.PressAsync("Control+Space");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("viewer.EstablishmentKinds");
        await page.Keyboard.PressAsync("ArrowDown");
        await browser.CheckAsync("edition-completion");
        await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"), answer => answer.Request.PostData?.Contains("viewer.Establishments", StringComparison.Ordinal) is true);

        await Assertions.Expect(text).ToHaveValueAsync("viewer.Establishments");
        await Assertions.Expect(page.Locator("[data-editor-status]")).ToContainTextAsync("à corriger");
        await browser.GoAsync("/admin/fichiers/modifier?dossier=rules&fichier=visibilite.json");
        await page.GetByRole(AriaRole.Button, new() { Name = "Abandonner le brouillon" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Abandonner", Exact = true }).ClickAsync();
        await Assertions.Expect(browser.Notice).ToContainTextAsync("abandonné");
    }

    [Fact]
    public async Task Sheet_IsPreviewedAsOneTypes()
    {
        var browser = await SignInAsync("admin");
        var page = browser.Page;
        await browser.GoAsync("/admin/fichiers/modifier?dossier=kb&fichier=fiches/cle-otp.md");
        var text = page.GetByLabel("Texte du fichier");

        await text.FillAsync((await text.InputValueAsync()).Replace("## Qui en reçoit une", "## Qui reçoit la clé", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".amigo-preview h2").First).ToContainTextAsync("Qui reçoit la clé");
        await Assertions.Expect(page.Locator("[data-editor-status]")).ToContainTextAsync("Aucune erreur.");

        await browser.CheckAsync("edition-fiche");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_AreAccessible(bool isPhone)
    {
        var browser = await SignInAsync("admin", Screen.Of(isPhone, hasJavaScript: true));
        foreach (var (name, address) in new[]
        {
            ("regles", "/admin/fichiers?dossier=rules"),
            ("connaissances", "/admin/fichiers?dossier=kb"),
            ("formulaires", "/admin/fichiers/formulaires?regle=prendre-en-charge"),
            ("catalogue", "/admin/fichiers/catalogue?code=SD-WEBMAIL-ACCES"),
            ("element", "/admin/fichiers/element?code=SD-WEBMAIL"),
            ("nouveau", "/admin/fichiers/nouveau"),
            ("image", "/admin/fichiers/image"),
            ("versions", "/admin/versions?dossier=kb"),
        })
        {
            await browser.GoAsync(address);
            await browser.CheckAsync("edition-" + name);
            if (isPhone)
                continue;
            await browser.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await browser.CheckColoursAsync("edition-" + name + "-sombre");
            await browser.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
    }
}
