using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Outages;
using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Agent.Incidents;

/// <summary>The outages that an agent answers for, and the form to announce one.</summary>
[Authorize(Policy = Policies.Agent)]
public sealed class IndexModel(OutageReader reader, OutageService outages, OutageScope scope, Viewer viewer) : PageModel
{
    [BindProperty]
    public AnnouncementInput Input { get; set; } = new();

    public IReadOnlyList<OutageNotice> Running { get; private set; } = [];

    public IReadOnlyList<OutageNotice> Ended { get; private set; } = [];

    /// <summary>Those of the viewer's teams, by offer.</summary>
    public IEnumerable<IGrouping<string, Service>> Services => scope.ServicesToAnnounce(viewer).GroupBy(service => OutageScope.OfferOf(service).Name);

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input.InEveryOffer = true;
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var text = new OutageText(Input.Title, new RichText(Input.Body, Input.BodyFormat == "html"));
        var service = scope.FindToAnnounce(viewer, Input.Service);
        if (service is null)
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Service)}", "Choisissez un service de votre équipe.");
        foreach (var error in text.Check())
            ModelState.AddModelError($"{nameof(Input)}.{error.Field}", error.Message);
        if (ModelState.IsValid && service is not null)
        {
            await outages.AnnounceAsync(viewer, service, Input.InEveryOffer, text, cancellationToken);
            TempData["Succes"] = "L’incident est annoncé aux personnes qui utilisent ce service.";
            return RedirectToPage();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var all = await reader.ToManageAsync(viewer, cancellationToken);
        Running = [.. all.Where(outage => outage.IsRunning)];
        Ended = [.. all.Where(outage => !outage.IsRunning)];
    }

    public sealed record AnnouncementInput
    {
        public string? Service { get; set; }

        public bool InEveryOffer { get; set; }

        public string? Title { get; set; }

        public string? Body { get; set; }

        public string? BodyFormat { get; set; }
    }
}
