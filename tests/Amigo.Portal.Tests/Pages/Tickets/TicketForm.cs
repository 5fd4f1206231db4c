using Amigo.Portal.Tests.Hosting;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>The form of a new request and its labels, which are the tutorial's.</summary>
internal static class TicketForm
{
    public const string Address = "/tickets/nouveau?sous-categorie=" + Given.Webmail;
    public const string Establishment = "Établissement concerné";
    public const string Visibility = "Visible par";
    public const string Beneficiary = "Bénéficiaire";
    public const string BusinessTeam = "Equipe métier concernée (pour les services académiques)";
    public const string Subject = "Objet de la demande";
    public const string Detail = "Détail de la demande";
    public const string Files = "Pièces jointes";
    public const string Phone = "Téléphone de rappel";
    public const string Availability = "Préciser vos disponibilités";
    public const string Impact = "Impact";
    public const string Urgency = "Urgence";
    public const string Submit = "Valider";

    public static async Task<FilledForm> OpenAsync(Visitor visitor, string address = Address) => Of(await visitor.OpenAsync(address));

    public static FilledForm Of(Page page) => page.FormWithButton(Submit);

    public static FilledForm FillAsTutorial(this FilledForm form) => form
        .Fill(Subject, "Webmail - Problème d'accès")
        .Fill(Detail, "Bonjour,\n\nDepuis ce matin, je n'arrive plus à me connecter à ma messagerie académique.\n\nMerci de votre aide.")
        .Fill(Impact, "Une personne")
        .Fill(Urgency, "Moyenne");
}
