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
        ? $"Créer un ticket à partir d'un mot clé : {French.Count(Found, "résultat", "résultats")}"
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
        // Without a filter the index pages by itself; with one, every leaf found must be looked at.
        var all = Search(KnowledgeBase.OfferKind, 0, words.Length > 0 ? int.MaxValue : 0);
        (Found, Total, CorrectedText) = (all.Total, all.Total, all.CorrectedText);
        if (words.Length == 0)
        {
            Window = PageWindow.Of(PageNumber, PageSize, Total);
            Rows = ToRows(Search(KnowledgeBase.OfferKind, Window.Skip, Window.Size).Hits);
            return;
        }

        var kept = ToRows(all.Hits).FindAll(row => FrenchText.Matches(row.Leaf.PathFilterText, words));
        Total = kept.Count;
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
