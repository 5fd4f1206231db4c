using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.TagHelpers;
using Amigo.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Recherche;

public sealed class IndexModel(KnowledgeStore store, OfferAccess access, Viewer viewer) : PageModel
{
    private const int ArticlesShown = 5;

    private IReadOnlyList<string> scopes = [];

    // "page" is also a route value of Razor Pages, which is the page's own name: only the query must be read.
    [FromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    [FromQuery(Name = "taille")]
    public int? PageSize { get; set; }

    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    [FromQuery(Name = "filtre")]
    public string? Filter { get; set; }

    public bool HasQuery => Query is not null;

    /// <summary>Leaves that answer the words, before the filter.</summary>
    public int Found { get; private set; }

    /// <summary>Leaves that pass the filter too.</summary>
    public int Total { get; private set; }

    public PageWindow Window { get; private set; } = PageWindow.Of(null, null, 0);

    public IReadOnlyList<FoundLeaf> Rows { get; private set; } = [];

    public SearchResults Sheets { get; private set; } = SearchResults.Empty;

    public SearchResults Faq { get; private set; } = SearchResults.Empty;

    public string? CorrectedText { get; private set; }

    /// <summary>"Je ne trouve pas mon service", in each offer of the person.</summary>
    public IReadOnlyList<Subcategory> LastResorts { get; private set; } = [];

    public string Title => HasQuery
        ? $"Créer un ticket à partir d'un mot clé\u00A0: {French.Count(Found, "résultat", "résultats")}"
        : "Créer un ticket à partir d'un mot clé";

    public KnowledgeBase Knowledge { get; } = store.Current;

    public void OnGet()
    {
        Query = string.IsNullOrWhiteSpace(Query) ? null : Text.OneLine(Query);
        LastResorts = [.. access.For(viewer).Select(offer => offer.LastResort).OfType<Subcategory>()];
        if (!HasQuery)
            return;
        scopes = access.SearchScopes(viewer);
        FindLeaves();
        Sheets = Search(KnowledgeBase.SheetKind, 0, ArticlesShown);
        Faq = Search(KnowledgeBase.FaqKind, 0, ArticlesShown);
        CorrectedText ??= Sheets.CorrectedText ?? Faq.CorrectedText;
    }

    public Article? ArticleOf(SearchHit hit) => Knowledge.FindArticle(hit.Id);

    private void FindLeaves()
    {
        var words = Text.FilterWords(Filter);
        if (words.Length > 0)
            FindFilteredLeaves(words);
        else
            FindPageOfLeaves();
    }

    /// <summary>The index pages by itself; it is asked twice only when the address names a page that is not there.</summary>
    private void FindPageOfLeaves()
    {
        var asked = PageWindow.Of(PageNumber, PageSize, int.MaxValue);
        var results = Search(KnowledgeBase.OfferKind, asked.Skip, asked.Size);
        Window = PageWindow.Of(PageNumber, PageSize, results.Total);
        if (Window != asked)
            results = Search(KnowledgeBase.OfferKind, Window.Skip, Window.Size);
        (Found, Total, CorrectedText) = (results.Total, results.Total, results.CorrectedText);
        Rows = ToRows(results.Hits);
    }

    private void FindFilteredLeaves(IReadOnlyList<string> words)
    {
        var results = Search(KnowledgeBase.OfferKind, 0, int.MaxValue);
        var kept = ToRows(results.Hits).FindAll(row => FrenchText.Matches(row.Leaf.PathFilterText, words));
        (Found, Total, CorrectedText) = (results.Total, kept.Count, results.CorrectedText);
        Window = PageWindow.Of(PageNumber, PageSize, Total);
        Rows = [.. kept.Skip(Window.Skip).Take(Window.Size)];
    }

    private List<FoundLeaf> ToRows(IReadOnlyList<SearchHit> hits) =>
        [.. from hit in hits
            let leaf = Knowledge.Catalogue.FindSubcategory(hit.Id)
            where leaf is not null
            select new FoundLeaf(leaf, hit)];

    private SearchResults Search(string kind, int skip, int take) => Knowledge.Index.Search(new SearchQuery
    {
        Text = Query ?? "",
        Kinds = [kind],
        Scopes = scopes,
        Skip = skip,
        Take = take,
    });
}
