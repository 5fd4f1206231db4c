using Amigo.Portal.People;
using Amigo.Portal.Tickets.Queues;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Agent.Filtres;

/// <summary>The filters that an agent keeps: named, renamed, made the first to open, taken away.</summary>
[Authorize(Policy = Policies.Agent)]
public sealed class IndexModel(SavedFilterService filters, Viewer viewer) : PageModel
{
    public IReadOnlyList<SavedFilter> Filters { get; private set; } = [];

    /// <summary>What a refused save was about, to be sent again with another name.</summary>
    public (string? Name, string? Address)? Refused { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostEnregistrerAsync(string? nom, string? adresse, CancellationToken cancellationToken)
    {
        if (!viewer.IsAgent)
            return NotFound();
        if (await filters.SaveAsync(viewer, nom, adresse, cancellationToken) is { } error)
        {
            Refused = (nom, QueueAddress.Normalise(adresse));
            return await RefuseAsync("Nom", error, cancellationToken);
        }

        TempData["Succes"] = "Le filtre est enregistré.";
        return LocalRedirect(Url.Page("/Agent/Index") + QueueAddress.Normalise(adresse));
    }

    public async Task<IActionResult> OnPostRenommerAsync(int id, string? nom, CancellationToken cancellationToken)
    {
        var (isThere, error) = await filters.RenameAsync(viewer, id, nom, cancellationToken);
        if (!isThere)
            return NotFound();
        return error is null ? Done("Le filtre est renommé.") : await RefuseAsync($"nom-{id}", error, cancellationToken);
    }

    public async Task<IActionResult> OnPostParDefautAsync(int id, bool choisi, CancellationToken cancellationToken) =>
        await filters.MakeDefaultAsync(viewer, id, choisi, cancellationToken)
            ? Done(choisi ? "Ce filtre s’ouvrira le premier." : "Vos files s’ouvriront sur leur premier onglet.")
            : NotFound();

    public async Task<IActionResult> OnPostSupprimerAsync(int id, CancellationToken cancellationToken) =>
        await filters.DeleteAsync(viewer, id, cancellationToken) ? Done("Le filtre est supprimé.") : NotFound();

    private RedirectToPageResult Done(string sentence)
    {
        TempData["Succes"] = sentence;
        return RedirectToPage("/Agent/Filtres/Index", pageHandler: "");
    }

    private async Task<PageResult> RefuseAsync(string field, string error, CancellationToken cancellationToken)
    {
        ModelState.AddModelError(field, error);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken) => Filters = await filters.ListAsync(viewer, cancellationToken);
}
