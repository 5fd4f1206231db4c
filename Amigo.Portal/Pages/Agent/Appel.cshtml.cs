using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Agent;

/// <summary>An agent opens a request for someone who calls: who it is, then what it is about, then the form.</summary>
[Authorize(Policy = Policies.Agent)]
public sealed class AppelModel(Viewer viewer, CallerLookup callers, KnowledgeBase knowledge, OfferAccess offers) : PageModel
{
    private const int MaximumFound = 12;

    [FromQuery(Name = "nom")]
    public string? Name { get; set; }

    [FromQuery(Name = "personne")]
    public int? PersonId { get; set; }

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<Colleague> People { get; private set; } = [];

    public Viewer? Caller { get; private set; }

    public IReadOnlyList<Subcategory> Leaves { get; private set; } = [];

    public bool HasSearchedPeople => !string.IsNullOrWhiteSpace(Name);

    public bool HasSearchedLeaves => !string.IsNullOrWhiteSpace(Words);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!viewer.IsAgent)
            return NotFound();
        if (PersonId is { } id)
        {
            Caller = await callers.FindAsync(id, cancellationToken);
            if (Caller is null)
                return NotFound();
            Leaves = FindLeaves(Caller);
        }
        else
        {
            People = await callers.SearchAsync(Name, cancellationToken);
        }

        return Page();
    }

    /// <summary>In what the caller may ask for.</summary>
    private List<Subcategory> FindLeaves(Viewer caller) => !HasSearchedLeaves ? [] : [.. knowledge.Index
        .Search(new SearchQuery
        {
            Text = Words!.Length > 200 ? Words[..200] : Words,
            Kinds = [KnowledgeBase.OfferKind],
            Scopes = offers.SearchScopes(caller),
            Take = MaximumFound,
        })
        .Hits
        .Select(hit => knowledge.Catalogue.FindSubcategory(hit.Id))
        .OfType<Subcategory>()];
}
