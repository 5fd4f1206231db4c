using System.Globalization;
using System.Xml.Linq;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Fiches;

/// <summary>What is new among the sheets that everyone reads, as RSS 2.0.</summary>
public sealed class RssModel(KnowledgeStore store) : PageModel
{
    private const int MaximumItems = 30;

    public IActionResult OnGet()
    {
        var sheets = store.Current.Sheets
            .Where(sheet => sheet.IsReadBy(Audiences.Everyone))
            .OrderByDescending(sheet => sheet.ReviewedOn)
            .Take(MaximumItems)
            .ToList();
        var channel = new XElement(
            "channel",
            new XElement("title", "Amigo : fiches de connaissance"),
            new XElement("link", Url.PageLink("/Fiches/Index")),
            new XElement("description", "Les fiches de connaissance nouvelles ou relues depuis peu."),
            new XElement("language", "fr"),
            sheets.Select(Item));
        var feed = new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement("rss", new XAttribute("version", "2.0"), channel));
        return Content(feed.Declaration + feed.ToString(SaveOptions.DisableFormatting), "application/rss+xml; charset=utf-8");
    }

    private XElement Item(Article sheet) => new(
        "item",
        new XElement("title", sheet.Title),
        new XElement("link", Url.PageLink("/Fiches/Fiche", values: new { slug = sheet.Slug })),
        new XElement("description", sheet.Summary),
        // A new version is news again.
        new XElement("guid", new XAttribute("isPermaLink", "false"), $"{sheet.SearchId}:{sheet.ReviewedOn:yyyy-MM-dd}"),
        new XElement("pubDate", sheet.ReviewedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).ToString("R", CultureInfo.InvariantCulture)),
        sheet.Domains.Select(domain => new XElement("category", domain)));
}
