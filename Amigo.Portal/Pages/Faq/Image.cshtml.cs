using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;

namespace Amigo.Portal.Pages.Faq;

public sealed class ImageModel(KnowledgeStore store, ArticleImages images, Viewer viewer) : ArticleImagePage(images, viewer)
{
    public IActionResult OnGet(string slug, string file) => Show(store.Current.FindFaq(slug), file);
}
