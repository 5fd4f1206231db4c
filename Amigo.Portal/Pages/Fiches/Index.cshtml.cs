using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Amigo.Portal.TagHelpers;
using Amigo.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Fiches;

public sealed class IndexModel(KnowledgeBase knowledge, OfferAccess access, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "filtre")]
    public string? Filter { get; set; }

    /// <summary>Slug of a domain of the catalogue.</summary>
    [FromQuery(Name = "domaine")]
    public string? DomainSlug { get; set; }

    [FromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    [FromQuery(Name = "taille")]
    public int? PageSize { get; set; }

    public int Total { get; private set; }

    public PageWindow Window { get; private set; } = PageWindow.Of(null, null, 0);

    public IReadOnlyList<SheetRow> Rows { get; private set; } = [];

    public IReadOnlyList<Facet> Domains { get; private set; } = [];

    public bool IsFiltered { get; private set; }

    public string? CorrectedText { get; private set; }

    public int VisibleCount { get; private set; }

    public string Title => IsFiltered
        ? $"Fiches de connaissance\u00A0: {French.Count(Total, "résultat", "résultats")}"
        : $"Fiches de connaissance ({French.Number(Total)})";

    /// <summary>Said to administrators only.</summary>
    public bool NeedsReview(Article sheet) =>
        viewer.IsAdministrator && sheet.NeedsReview(DateOnly.FromDateTime(ParisTime.FromUtc(clock.GetUtcNow().UtcDateTime)));

    public void OnGet()
    {
        Filter = string.IsNullOrWhiteSpace(Filter) ? null : Text.OneLine(Filter);
        var reader = viewer.ReaderAudiences();
        var visible = knowledge.Sheets.Where(sheet => sheet.IsReadBy(reader)).ToList();
        VisibleCount = visible.Count;
        var matching = Filter is null ? [.. visible.Select(sheet => new SheetRow(sheet, null))] : Search(Filter);
        Domains = [.. matching.SelectMany(row => row.Sheet.Domains)
            .CountBy(domain => domain)
            .Select(domain => new Facet(FrenchText.Slug(domain.Key), domain.Key, domain.Value))
            .OrderBy(domain => domain.Name, FrenchText.Order)];
        if (DomainSlug is not null)
            matching = matching.FindAll(row => row.Sheet.Domains.Any(domain => FrenchText.Slug(domain) == DomainSlug));
        IsFiltered = Filter is not null || DomainSlug is not null;
        Total = matching.Count;
        Window = PageWindow.Of(PageNumber, PageSize, Total);
        Rows = [.. matching.Skip(Window.Skip).Take(Window.Size)];
    }

    private List<SheetRow> Search(string text)
    {
        var results = knowledge.SearchArticles(ArticleKind.Sheet, new SearchQuery
        {
            Text = text,
            Scopes = access.SearchScopes(viewer),
            Take = knowledge.Sheets.Count,
        });
        CorrectedText = results.CorrectedText;
        return [.. results.Hits.Select(hit => new SheetRow(hit.Article, hit))];
    }
}
