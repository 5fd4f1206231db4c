using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Fiches;

public sealed class FicheModel(KnowledgeStore store, RelatedKnowledge related, Viewer viewer) : PageModel
{
    public Article Sheet { get; private set; } = null!;

    public RelatedItems Related { get; private set; } = RelatedItems.None;

    public IActionResult OnGet(string slug)
    {
        // A draft or a sheet for others is as unknown as a slug that was never used.
        if (store.Current.FindSheet(slug) is not { } sheet || !sheet.IsReadBy(viewer.ReaderAudiences()))
            return NotFound();
        Sheet = sheet;
        Related = related.To(sheet, viewer);
        return Page();
    }
}
