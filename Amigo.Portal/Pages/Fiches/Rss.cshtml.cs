using System.Globalization;
using System.Xml.Linq;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Fiches;

/// <summary>What is new, for its reader, among the sheets and the frequent questions, as RSS 2.0.</summary>
public sealed class RssModel(KnowledgeBase knowledge, Viewer viewer) : PageModel
{
    private const int MaximumItems = 30;

    public IActionResult OnGet()
    {
        var reader = viewer.ReaderAudiences();
        var news = knowledge.Sheets
            .Concat(knowledge.FaqThemes.SelectMany(theme => theme.Entries))
            // A draft is no news, even to its authors.
            .Where(article => !article.IsDraft && article.IsReadBy(reader))
            .OrderByDescending(article => article.ReviewedOn)
            .Take(MaximumItems);
        var channel = new XElement(
            "channel",
            new XElement("title", "Amigo : fiches et questions fréquentes"),
            new XElement("link", Url.PageLink("/Fiches/Index")),
            new XElement("description", "Les fiches de connaissance et les réponses nouvelles ou relues depuis peu."),
            new XElement("language", "fr"),
            news.Select(Item));
        var feed = new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement("rss", new XAttribute("version", "2.0"), channel));
        return Content(feed.Declaration + feed.ToString(SaveOptions.DisableFormatting), "application/rss+xml; charset=utf-8");
    }

    private XElement Item(Article article) => new(
        "item",
        new XElement("title", article.Title),
        new XElement("link", Url.PageLink(article.Kind == ArticleKind.Sheet ? "/Fiches/Fiche" : "/Faq/Question", values: new { slug = article.Slug })),
        new XElement("description", article.Summary),
        // A new version is news again.
        new XElement("guid", new XAttribute("isPermaLink", "false"), $"{article.SearchId}:{article.ReviewedOn:yyyy-MM-dd}"),
        new XElement("pubDate", article.ReviewedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).ToString("R", CultureInfo.InvariantCulture)),
        article.Domains.Select(domain => new XElement("category", domain)));
}
