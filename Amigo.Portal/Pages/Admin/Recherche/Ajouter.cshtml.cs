using Amigo.Portal.Editing;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Editing;
using Amigo.Portal.People;
using Amigo.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Recherche;

/// <summary>Shows what an addition to <c>kb/</c> would change, then makes it.</summary>
[Authorize(Policies.Administrator)]
public sealed class AjouterModel(KnowledgeEditor editor, KnowledgeStore store, Viewer viewer) : PageModel
{
    public const string SynonymKind = "synonyme";
    public const string KeywordKind = "mot-cle";
    private const int Compared = 3;

    /// <summary>Read from the address by links, from the form by posts.</summary>
    [BindProperty(SupportsGet = true, Name = "genre")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "mots")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "cible")]
    public string? Target { get; set; }

    public bool IsKeyword => Kind == KeywordKind;

    public KnowledgeEffect? Effect { get; private set; }

    public string? Refusal { get; private set; }

    public IReadOnlyList<Finding> Errors { get; private set; } = [];

    public IReadOnlyList<string> FoundBefore { get; private set; } = [];

    public IReadOnlyList<string> FoundAfter { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Words) && !string.IsNullOrWhiteSpace(Target))
            Show(await editor.TryAsync(Addition(), cancellationToken));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var addition = Addition();
        var outcome = await editor.AddAsync(viewer, addition, cancellationToken);
        if (outcome.Effect is { } done)
        {
            TempData["Succes"] = $"«\u00A0{done.Added}\u00A0» est ajouté à {done.File} et déjà en vigueur.";
            return RedirectToPage("/Admin/Recherche/Index");
        }

        Show(outcome);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private KnowledgeAddition Addition() => new(
        IsKeyword ? AdditionKind.Keyword : AdditionKind.Synonym, Text.OneLine(Words ?? ""), Text.OneLine(Target ?? ""));

    private void Show(EditOutcome outcome)
    {
        (Effect, Refusal, Errors) = (outcome.Effect, outcome.Refusal, outcome.Errors);
        if (Effect is null)
            return;
        FoundBefore = Find(store.Current);
        FoundAfter = Find(Effect.Knowledge);
    }

    /// <summary>As someone who may see everything finds it: an administrator compares, nobody else reads this page.</summary>
    private List<string> Find(KnowledgeBase knowledge) =>
    [
        .. knowledge.Index.Search(new SearchQuery
        {
            Text = Text.OneLine(Words!) + ' ',
            Kinds = [KnowledgeBase.OfferKind],
            Scopes = [.. knowledge.Catalogue.Offers.Select(offer => KnowledgeBase.OfferScope(offer.Code))],
            Take = Compared,
        }).Hits.Select(hit => $"{hit.Path[0].Text} › {hit.Path[^1].Text} › {hit.Title.Text}"),
    ];
}
