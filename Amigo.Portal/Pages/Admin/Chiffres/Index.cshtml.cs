using Amigo.Portal.Charts;
using Amigo.Portal.Figures;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Chiffres;

/// <summary>What the service did over a period: volumes, delays, satisfaction, and what to write next.</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(FigureTables tables, KnowledgeBase knowledge, TimeProvider clock) : PageModel
{
    /// <summary>How many services, establishments or words are named; exports name them all.</summary>
    public const int Named = 10;

    public ServiceCatalogue Catalogue => knowledge.Catalogue;

    public FigureQuery Asked { get; private set; } = null!;

    /// <summary>False while the figures are read for the first time, or when something asked is wrong.</summary>
    public bool IsReady { get; private set; }

    public IReadOnlyList<Headline> Headlines { get; private set; } = [];

    public IReadOnlyDictionary<string, Chart> Charts { get; private set; } = new Dictionary<string, Chart>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Asked = FigureQuery.Read(Request.Query, FigureTables.Today(clock), Catalogue);
        if (Asked.Filter is not { } filter)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (await tables.ReadAsync(filter, Named, cancellationToken) is { } read)
        {
            (IsReady, Charts) = (true, read.Charts);
            Headlines = Headline.Of(read.Report);
        }

        return Page();
    }
}
