using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.People;
using Amigo.Portal.TagHelpers;
using Amigo.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Faq;

public sealed class IndexModel(KnowledgeBase knowledge, OfferAccess access, Viewer viewer) : PageModel
{
    private const int FewAnswers = 2;

    /// <summary>The questions found, with what was found in them.</summary>
    private readonly Dictionary<Article, MarkedText> found = [];

    [FromQuery(Name = "filtre")]
    public string? Filter { get; set; }

    [FromQuery(Name = "theme")]
    public string? ThemeSlug { get; set; }

    /// <summary><c>tout</c>: every answer is open, to be read through or printed.</summary>
    [FromQuery(Name = "ouvrir")]
    public string? Opened { get; set; }

    /// <summary>Themes with the entries to show, in the order of the themes.</summary>
    public IReadOnlyList<FaqTheme> Themes { get; private set; } = [];

    /// <summary>Every theme of this reader that has an answer to the filter.</summary>
    public IReadOnlyList<Facet> Facets { get; private set; } = [];

    public int Total { get; private set; }

    public string? CorrectedText { get; private set; }

    public bool IsFiltered => Filter is not null || ThemeSlug is not null;

    public bool IsAllOpen => Opened == "tout";

    /// <summary>So few answers are read sooner than they are chosen from.</summary>
    public bool IsOpen => IsAllOpen || (Filter is not null && Total <= FewAnswers);

    public string Title => IsFiltered
        ? $"Foire aux questions\u00A0: {French.Count(Total, "réponse", "réponses")}"
        : $"Foire aux questions ({French.Number(Total)})";

    public MarkedText TitleOf(Article entry) => found.GetValueOrDefault(entry) ?? new MarkedText(entry.Title, []);

    public void OnGet()
    {
        Filter = string.IsNullOrWhiteSpace(Filter) ? null : Text.OneLine(Filter);
        var reader = viewer.ReaderAudiences();
        var themes = Filter is null
            ? knowledge.FaqThemes.Select(theme => theme with { Entries = [.. theme.Entries.Where(entry => entry.IsReadBy(reader))] })
            : Search(Filter);
        var shown = themes.Where(theme => theme.Entries.Count > 0).ToList();
        Facets = [.. shown.Select(theme => new Facet(theme.Slug, theme.Name, theme.Entries.Count))];
        Themes = ThemeSlug is null ? shown : shown.FindAll(theme => theme.Slug == ThemeSlug);
        Total = Themes.Sum(theme => theme.Entries.Count);
    }

    /// <summary>The best answers first, under their themes: the theme of the best one leads.</summary>
    private IEnumerable<FaqTheme> Search(string text)
    {
        var results = knowledge.SearchArticles(ArticleKind.Faq, new SearchQuery
        {
            Text = text,
            Scopes = access.SearchScopes(viewer),
            Take = knowledge.FaqCount,
        });
        CorrectedText = results.CorrectedText;
        foreach (var hit in results.Hits)
            found[hit.Article] = hit.Title;
        return results.Hits
            .Select(hit => hit.Article)
            .GroupBy(entry => entry.Theme)
            .Select(group => new FaqTheme(FrenchText.Slug(group.Key), group.Key, [.. group]));
    }
}
