using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>Joins a request to a major incident, or takes it away from there.</summary>
[Authorize(Policy = Policies.Agent)]
public sealed class RattachementModel(Viewer viewer, TicketReader reader, ParentService parents) : PageModel
{
    [BindProperty]
    public FormInput Input { get; set; } = new();

    public Ticket Ticket { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reference, cancellationToken))
            return NotFound();
        Input = new FormInput { Version = Ticket.Version };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellationToken) =>
        ChangeAsync(reference, string.IsNullOrWhiteSpace(Input.Parent) ? "?" : Input.Parent, cancellationToken);

    public Task<IActionResult> OnPostDetacherAsync(string reference, CancellationToken cancellationToken) =>
        ChangeAsync(reference, parent: null, cancellationToken);

    private async Task<IActionResult> ChangeAsync(string reference, string? parent, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reference, cancellationToken))
            return NotFound();
        if (ModelState.IsValid)
        {
            var outcome = await parents.ChangeAsync(viewer, Ticket.Reference, Input.Version, parent, cancellationToken);
            if (outcome is null)
                return NotFound();
            if (outcome.Reference is not null)
            {
                TempData["Succes"] = parent is null ? "La demande n’est plus rattachée." : "La demande est rattachée à l’incident.";
                return RedirectToPage("/Tickets/Demande", new { reference });
            }

            foreach (var error in outcome.Errors)
                ModelState.AddModelError(error.Field.Length == 0 ? "" : $"{nameof(Input)}.{error.Field}", error.Message);
        }

        ModelState.SetModelValue($"{nameof(Input)}.{nameof(Input.Version)}", Ticket.Version, null);
        Input = Input with { Version = Ticket.Version };
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellationToken)
    {
        if (!TicketReference.TryParse(reference, null, out var parsed)
            || await reader.FindAsync(viewer, parsed, cancellationToken) is not { } view
            || !view.Ticket.IsTreatedBy(viewer))
            return false;
        Ticket = view.Ticket;
        return true;
    }

    public sealed record FormInput
    {
        public int Version { get; set; }

        public string? Parent { get; set; }
    }
}
