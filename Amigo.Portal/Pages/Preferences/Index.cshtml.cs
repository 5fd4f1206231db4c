using Amigo.Portal.Mail;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Preferences;

/// <summary>When someone wants to be told by mail, for each way in which a request concerns them.</summary>
public sealed class IndexModel(MailPreferences preferences, RuleBook rules, Viewer viewer) : PageModel
{
    public static IReadOnlyList<(MailDelivery Delivery, string Label)> Choices { get; } =
    [
        (MailDelivery.Immediate, "Tout de suite"),
        (MailDelivery.Digest, $"Une fois par jour, à {MailDigest.Hour}\u00A0h"),
        (MailDelivery.None, "Jamais"),
    ];

    /// <summary>What is chosen, by audience.</summary>
    [BindProperty(Name = "choix")]
    public Dictionary<MailAudience, MailDelivery> Chosen { get; set; } = [];

    /// <summary>Those that concern this person.</summary>
    public IReadOnlyList<(MailAudience Audience, string Label, string Hint)> Audiences => [.. All.Where(row => Concerns(row.Audience))];

    /// <summary>Why some mails cannot be refused, by rule.</summary>
    public IReadOnlyList<Notification> Mandatory => [.. rules.Current.Notifications.All.Where(rule => rule.IsMandatory && Concerns(rule.Audience))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var stored = await preferences.ReadAsync(viewer.PersonId, cancellationToken);
        Chosen = Audiences.ToDictionary(
            row => row.Audience, row => stored.GetValueOrDefault(row.Audience, rules.Current.Notifications.DefaultFor(row.Audience)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var known = Audiences.Select(row => row.Audience).ToHashSet();
        if (!ModelState.IsValid || Chosen.Any(choice => !known.Contains(choice.Key) || !Enum.IsDefined(choice.Value)))
            return BadRequest();
        await preferences.SaveAsync(viewer.PersonId, Chosen, cancellationToken);
        TempData["Succes"] = "Vos préférences sont enregistrées.";
        return RedirectToPage();
    }

    private static IReadOnlyList<(MailAudience Audience, string Label, string Hint)> All { get; } =
    [
        (MailAudience.Requester, "Mes demandes", "Réponses, attente, solution, rappel et fermeture des demandes que vous avez ouvertes."),
        (MailAudience.Beneficiary, "Les demandes faites pour moi", "Les mêmes messages, quand un collègue a ouvert la demande pour vous."),
        (MailAudience.Agent, "Les demandes qui me sont assignées", "Assignations, réponses et réouvertures."),
        (MailAudience.Team, "Les demandes de mes équipes", "Nouvelles demandes et demandes transmises à vos équipes."),
        (MailAudience.Heads, "Les demandes partagées de mon établissement", "Demandes que leur auteur a rendues visibles aux responsables."),
    ];

    private bool Concerns(MailAudience audience) => audience switch
    {
        MailAudience.Agent or MailAudience.Team => viewer.IsAgent,
        MailAudience.Heads => viewer.IsHead,
        _ => true,
    };
}
