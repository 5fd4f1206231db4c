using Microsoft.Playwright;

namespace Amigo.Journeys.PageObjects;

/// <summary>The form of a new request, by its labels.</summary>
public sealed class RequestForm(PortalBrowser browser)
{
    /// <summary>The tutorial's own words.</summary>
    public const string TutorialSubject = "Webmail - Problème d'accès";

    public const string TutorialDetail = """
        Bonjour,

        Depuis ce matin, je n'arrive plus à me connecter à ma messagerie académique depuis mon poste dans l'établissement.

        J'obtiens le message d'erreur suivant "Nom ou mot de passe incorrect" lorsque j'utilise le navigateur internet Mozilla Firefox

        L'accès fonctionne depuis mon domicile.

        Merci de votre aide.
        """;

    private readonly IPage _page = browser.Page;

    public ILocator Establishment => _page.GetByLabel("Établissement concerné");

    public ILocator Visibility => _page.GetByLabel("Visible par");

    public ILocator Beneficiary => _page.GetByRole(AriaRole.Searchbox, new() { Name = "Bénéficiaire" });

    public ILocator Subject => _page.GetByLabel("Objet de la demande");

    /// <summary>The editor where there is JavaScript, else the text area.</summary>
    public ILocator Detail => _page.GetByRole(AriaRole.Textbox, new() { Name = "Détail de la demande" });

    public ILocator Files => _page.GetByLabel("Pièces jointes");

    public ILocator JoinedFiles => _page.Locator("[data-uploads-list] li");

    public ILocator Impact => _page.GetByLabel("Impact");

    public ILocator Urgency => _page.GetByLabel("Urgence");

    public ILocator Priority => _page.Locator("#priorite");

    public ILocator Errors => _page.Locator(".amigo-error-summary li");

    public ILocator Level(string label) => _page.GetByLabel(label, new() { Exact = true });

    public ILocator Submit => _page.GetByRole(AriaRole.Button, new() { Name = "Valider" });

    public async Task FillAsTutorialAsync()
    {
        await Subject.FillAsync(TutorialSubject);
        await Detail.FillAsync(TutorialDetail);
        await Impact.SelectOptionAsync(new SelectOptionValue { Label = "Une personne" });
        await Urgency.SelectOptionAsync(new SelectOptionValue { Label = "Moyenne" });
    }
}
