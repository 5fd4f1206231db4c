using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.Searches;
using Amigo.Portal.TagHelpers;
using Amigo.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Recherche;

public sealed class IndexModel(KnowledgeBase knowledge, OfferAccess access, Viewer viewer, SearchTrail trail) : PageModel
{
    public const string ExactKey = "exact";
    private const int ArticlesShown = 3;

    // "page" is also a route value of Razor Pages, which is the page's own name: only the query must be read.
    [FromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    [FromQuery(Name = "taille")]
    public int? PageSize { get; set; }

    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    [FromQuery(Name = "filtre")]
    public string? Filter { get; set; }

    [FromQuery(Name = SearchFacets.OfferKey)]
    public string? Offer { get; set; }

    [FromQuery(Name = SearchFacets.FamilyKey)]
    public string? Family { get; set; }

    [FromQuery(Name = SearchFacets.TypeKey)]
    public string? Type { get; set; }

    /// <summary>"Rechercher plutôt …": the words as they are, uncorrected.</summary>
    [FromQuery(Name = ExactKey)]
    public string? Exact { get; set; }

    public bool HasQuery => Query is not null;

    public bool IsExact => !string.IsNullOrEmpty(Exact);

    /// <summary>Leaves that answer the words, before facets and filter.</summary>
    public int Found { get; private set; }

    /// <summary>Leaves that pass facets and filter too.</summary>
    public int Total { get; private set; }

    public PageWindow Window { get; private set; } = PageWindow.Of(null, null, 0);

    public IReadOnlyList<FoundLeaf> Rows { get; private set; } = [];

    public SearchFacets Narrowing { get; private set; } = new();

    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    public ArticleResults Sheets { get; private set; } = ArticleResults.None;

    public ArticleResults Faq { get; private set; } = ArticleResults.None;

    public string? CorrectedText { get; private set; }

    /// <summary>Where to look when nothing was found.</summary>
    public IReadOnlyList<ServiceFamily> Nearest { get; private set; } = [];

    /// <summary>"Je ne trouve pas mon service", in each offer of the person.</summary>
    public IReadOnlyList<Subcategory> LastResorts { get; private set; } = [];

    /// <summary>The number under which this search is logged, for its results' links.</summary>
    public long? Search { get; private set; }

    public string Title => HasQuery
        ? $"Créer un ticket à partir d'un mot clé\u00A0: {French.Count(Found, "résultat", "résultats")}"
        : "Créer un ticket à partir d'un mot clé";

    public KnowledgeBase Knowledge { get; } = knowledge;

    private bool IsFirstView => !Narrowing.IsNarrowed && PageNumber is null && PageSize is null && string.IsNullOrEmpty(Filter) && !IsExact;

    public void OnGet()
    {
        Query = string.IsNullOrWhiteSpace(Query) ? null : Text.OneLine(Query);
        var offers = access.For(viewer);
        LastResorts = [.. offers.Select(offer => offer.LastResort).OfType<Subcategory>()];
        if (string.IsNullOrEmpty(Query))
        {
            Query = null;
            return;
        }

        Narrowing = new() { Offer = NullIfEmpty(Offer), Family = NullIfEmpty(Family), Type = NullIfEmpty(Type) };
        var query = new SearchQuery { Text = Query, Scopes = access.SearchScopes(viewer), CorrectWords = !IsExact, Take = ArticlesShown };
        FindLeaves(query);
        Sheets = Knowledge.SearchArticles(ArticleKind.Sheet, query);
        Faq = Knowledge.SearchArticles(ArticleKind.Faq, query);
        CorrectedText ??= Sheets.CorrectedText ?? Faq.CorrectedText;
        if (Found == 0)
            Nearest = NearestFamilies.Of(Knowledge, query with { Kinds = [KnowledgeBase.OfferKind] }, offers, Sheets.Hits.Concat(Faq.Hits).Select(hit => hit.Article));
        Search = trail.Follow(HttpContext, viewer, Query, Found + Sheets.Total + Faq.Total, IsFirstView);
    }

    /// <summary>This page with some of its parameters changed; another choice starts at the first page.</summary>
    public string Link(string key, string? value) => QueryLinks.With(Request, (key, value), ("page", null));

    /// <summary>Every answer is counted by facet, so all of them are read: a catalogue has hundreds of leaves, not millions.</summary>
    private void FindLeaves(SearchQuery query)
    {
        var results = Knowledge.Index.Search(query with { Kinds = [KnowledgeBase.OfferKind], Take = int.MaxValue });
        (Found, CorrectedText) = (results.Total, results.CorrectedText);
        var words = Text.FilterWords(Filter);
        var filtered = ToRows(results.Hits).FindAll(row => FrenchText.Matches(row.Leaf.PathFilterText, words));
        Facets = Narrowing.Count(filtered);
        var kept = filtered.FindAll(row => Narrowing.Keeps(row.Leaf));
        Total = kept.Count;
        Window = PageWindow.Of(PageNumber, PageSize, Total);
        Rows = [.. kept.Skip(Window.Skip).Take(Window.Size)];
    }

    private List<FoundLeaf> ToRows(IReadOnlyList<SearchHit> hits)
    {
        var rows = new List<FoundLeaf>(hits.Count);
        for (var i = 0; i < hits.Count; i++)
        {
            if (Knowledge.Catalogue.FindSubcategory(hits[i].Id) is { } leaf)
                rows.Add(new(leaf, hits[i], i + 1));
        }

        return rows;
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
