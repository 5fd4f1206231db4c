using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages;

/// <summary>A picture of an article, for those who read the article.</summary>
public abstract class ArticleImagePage(ArticleImages images, Viewer viewer) : PageModel
{
    protected IActionResult Show(Article? article, string file)
    {
        if (article is null || !article.IsReadBy(viewer.ReaderAudiences()) || !article.Images.Contains(file))
            return NotFound();
        // Looked at again: the file may have been replaced since it was checked.
        var (content, type, _) = images.Read(article.Kind, file);
        return content is null ? NotFound() : File(content, type!);
    }
}
