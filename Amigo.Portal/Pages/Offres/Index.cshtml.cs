using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Outages;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Offres;

public sealed class IndexModel(KnowledgeBase knowledge, OfferAccess access, OutageReader outages, Viewer viewer) : PageModel
{
    private const int ArticlesShown = 5;

    [FromRoute(Name = "code")]
    public string? Code { get; set; }

    [FromQuery(Name = "filtre")]
    public string? Filter { get; set; }

    /// <summary>What is opened; null while there are several offers to choose from.</summary>
    public CatalogueNode? Current { get; private set; }

    public IReadOnlyList<LevelChoice> Choices { get; private set; } = [];

    /// <summary>Known outages of the service that is opened.</summary>
    public IReadOnlyList<OutageNotice> Outages { get; private set; } = [];

    public bool IsFiltered { get; private set; }

    /// <summary>Sheets and questions about what is opened, once it is particular enough to have a few.</summary>
    public IReadOnlyList<Article> Articles { get; private set; } = [];

    public string Title => Current is null ? "Nouveau ticket" : $"Nouveau ticket\u00A0: {Current.Name}";

    public string LevelLabel => Current switch
    {
        null => "Offres de services",
        Offer => "Groupes de famille",
        ServiceGroup => "Familles de service",
        ServiceFamily => "Services",
        _ => "Sous catégories de service",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var offers = access.For(viewer);
        Current = Code is null ? (offers.Count == 1 ? offers[0] : null) : knowledge.Catalogue.Find(Code);
        if (Code is not null && (Current is null || !offers.Contains(Current.Path[0])))
            return NotFound();
        if (Current is Subcategory leaf)
            return LocalRedirect(Url.NewRequest(leaf));
        var words = Text.FilterWords(Filter);
        IsFiltered = words.Length > 0;
        Choices = [.. (Current?.Children ?? offers)
            .Select(node => new LevelChoice(node, node.Subcategories.Count(candidate => FrenchText.Matches(candidate.FilterText, words))))
            .Where(choice => choice.Matches > 0)];
        if (Current is Service or ServiceFamily)
            Articles = FindArticles(knowledge, Current);
        if (Current is Service service)
            Outages = await outages.CurrentAsync(viewer, service, cancellationToken);
        return Page();
    }

    private List<Article> FindArticles(KnowledgeBase knowledge, CatalogueNode node)
    {
        var reader = viewer.ReaderAudiences();
        return [.. node.Subcategories
            .SelectMany(knowledge.ArticlesAbout)
            .Where(article => article.IsReadBy(reader) && !article.IsDraft)
            .Distinct()
            .Take(ArticlesShown)];
    }
}
