using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Faq;

public sealed class QuestionModel(KnowledgeStore store, RelatedKnowledge related, Viewer viewer) : PageModel
{
    public Article Entry { get; private set; } = null!;

    public FaqTheme Theme { get; private set; } = null!;

    public Article? Previous { get; private set; }

    public Article? Next { get; private set; }

    public RelatedItems Related { get; private set; } = RelatedItems.None;

    public IActionResult OnGet(string slug)
    {
        var knowledge = store.Current;
        var reader = viewer.ReaderAudiences();
        if (knowledge.FindFaq(slug) is not { } entry || !entry.IsReadBy(reader))
            return NotFound();
        Entry = entry;
        Theme = knowledge.FaqThemes.First(theme => theme.Name == entry.Theme);
        var readable = Theme.Entries.Where(other => other.IsReadBy(reader)).ToList();
        var place = readable.IndexOf(entry);
        Previous = readable.ElementAtOrDefault(place - 1);
        Next = readable.ElementAtOrDefault(place + 1);
        Related = related.To(entry, viewer);
        return Page();
    }
}
