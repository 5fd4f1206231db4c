using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;

namespace Amigo.Portal.Pages.Fiches;

public sealed class ImageModel(KnowledgeBase knowledge, ArticleImages images, Viewer viewer) : ArticleImagePage(images, viewer)
{
    public IActionResult OnGet(string slug, string file) => Show(knowledge.FindSheet(slug), file);
}
