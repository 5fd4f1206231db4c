using Amigo.Portal.Outages;
using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Agent.Incidents;

/// <summary>Changes what is said of an outage, and ends it.</summary>
[Authorize(Policy = Policies.Agent)]
public sealed class ModifierModel(OutageReader reader, OutageService outages, OutageScope scope, Viewer viewer) : PageModel
{
    [BindProperty]
    public TextInput Input { get; set; } = new();

    [BindProperty]
    public EndInput End { get; set; } = new();

    public OutageNotice Outage { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        Input = TextInput.Of(Outage);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        var text = new OutageText(Input.Title, new RichText(Input.Body, Input.BodyFormat == "html"));
        foreach (var error in text.Check())
            ModelState.AddModelError($"{nameof(Input)}.{error.Field}", error.Message);
        if (!ModelState.IsValid)
            return Invalid();
        return Done(await outages.UpdateAsync(viewer, id, text, cancellationToken), "L’annonce est mise à jour.");
    }

    public async Task<IActionResult> OnPostTerminerAsync(int id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (End.Note?.Length > Amigo.Portal.Outages.Outage.EndNoteLength)
        {
            ModelState.AddModelError($"{nameof(End)}.{nameof(End.Note)}", $"Ce texte est trop long : {Amigo.Portal.Outages.Outage.EndNoteLength} caractères au plus.");
            Input = TextInput.Of(Outage);
            return Invalid();
        }

        return Done(await outages.EndAsync(viewer, id, End.Note, cancellationToken), "L’incident est terminé : l’accueil l’annonce pendant une journée.");
    }

    private RedirectToPageResult Done(bool isDone, string message)
    {
        TempData["Succes"] = isDone ? message : "Cet incident était déjà terminé : rien n’a changé.";
        return RedirectToPage("/Agent/Incidents/Index");
    }

    private PageResult Invalid()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>An outage of another team is not there, even when this person may read it as anyone does.</summary>
    private async Task<bool> FindAsync(int id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } outage || !scope.SpeaksFor(viewer, outage.ServiceCode))
            return false;
        Outage = outage;
        return true;
    }

    public sealed record TextInput
    {
        public string? Title { get; set; }

        public string? Body { get; set; }

        public string? BodyFormat { get; set; }

        public static TextInput Of(OutageNotice outage)
        {
            var (body, format) = OutageText.ForForm(outage.Body);
            return new TextInput { Title = outage.Title, Body = body, BodyFormat = format };
        }
    }

    public sealed record EndInput
    {
        public string? Note { get; set; }
    }
}
