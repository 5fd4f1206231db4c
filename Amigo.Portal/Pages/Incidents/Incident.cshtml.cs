using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Outages;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Incidents;

/// <summary>A known outage, while it runs and afterwards.</summary>
public sealed class IncidentModel(OutageReader reader, OutageService outages, OutageScope scope, Viewer viewer) : PageModel
{
    public OutageNotice Outage { get; private set; } = null!;

    /// <summary>Where a request can still be opened from.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>The viewer speaks for the service: they may change this.</summary>
    public bool IsManager { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } outage)
            return NotFound();
        Outage = outage;
        Services = scope.UsableServices(viewer, outage.ServiceCode, outage.InEveryOffer);
        IsManager = scope.SpeaksFor(viewer, outage.ServiceCode);
        return Page();
    }

    public async Task<IActionResult> OnPostMoiAussiAsync(int id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is null)
            return NotFound();
        TempData["Succes"] = await outages.JoinAsync(viewer, id, cancellationToken)
            ? "C’est noté : l’équipe sait que vous êtes aussi concerné. Vous n’avez rien d’autre à faire."
            : "Cet incident vient de se terminer.";
        return RedirectToPage(new { id });
    }
}
