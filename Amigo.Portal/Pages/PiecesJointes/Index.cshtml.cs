using Amigo.Portal.Attachments;
using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Pages.PiecesJointes;

/// <summary>Sends a file, takes a draft back, gives a file to those who may see its request.</summary>
[RequestSizeLimit(AttachmentLimits.MaximumRequestBytes)]
public sealed class IndexModel(Viewer viewer, AmigoDbContext db, RuleBook rules, AttachmentService attachments, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancellationToken)
    {
        var visible = db.Tickets.Where(rules.Current.Visibility.For(
            TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime));
        var file = await db.Attachments
            .Where(attachment => attachment.Id == id)
            .Where(attachment => attachment.TicketNumber == null
                ? attachment.OwnerId == viewer.PersonId
                : visible.Any(ticket => ticket.Number == attachment.TicketNumber
                    && (!attachment.JournalEntry!.IsInternal || viewer.Teams.Contains(ticket.Team) || (viewer.IsAgent && ticket.AgentId == viewer.PersonId))))
            .Select(attachment => new { attachment.Name, attachment.ContentType, attachment.Content.Bytes })
            .FirstOrDefaultAsync(cancellationToken);
        if (file is null)
            return NotFound();

        // Saved, never opened in our name, whatever it holds; a picture still shows in an <img>.
        return File(file.Bytes, file.ContentType, file.Name);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, CancellationToken cancellationToken)
    {
        if (fichier is null)
            return Refuse("Aucun fichier n’a été reçu.");
        var (draft, refusal) = await attachments.SaveDraftAsync(viewer, fichier, cancellationToken);
        return draft is null
            ? Refuse(refusal!)
            : new JsonResult(new { id = draft.Id, nom = draft.Name, taille = draft.Size, type = draft.ContentType });
    }

    public async Task<IActionResult> OnPostRetirerAsync(Guid id, CancellationToken cancellationToken)
    {
        await attachments.RemoveDraftAsync(viewer, id, cancellationToken);
        return new NoContentResult();
    }

    private static JsonResult Refuse(string message) => new(new { message }) { StatusCode = StatusCodes.Status400BadRequest };
}
