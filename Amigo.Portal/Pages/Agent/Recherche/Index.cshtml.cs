using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets.TextSearch;
using Amigo.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Agent.Recherche;

/// <summary>Full-text search among the requests that an agent may see; the address says everything.</summary>
[Authorize(Policy = Policies.Agent)]
public sealed class IndexModel(TicketTextSearch search, Viewer viewer, RuleBook rules, KnowledgeStore knowledge) : PageModel
{
    public const string OpenState = "ouverts";
    public const string TreatedState = "traites";
    private const int QueryLength = 200;

    // "page" is also a route value of Razor Pages, which is the page's own name: only the query must be read.
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    [FromQuery(Name = "etat")]
    public string? State { get; set; }

    [FromQuery(Name = "equipe")]
    public string? TeamCode { get; set; }

    public static IReadOnlyList<(string? Value, string Label)> States { get; } = [(null, "Tous"), (OpenState, "Non traités"), (TreatedState, "Traités")];

    public RuleSet Rules { get; } = rules.Current;

    public TicketTextPage Result { get; private set; } = TicketTextPage.Empty;

    /// <summary>The viewer's own first.</summary>
    public IReadOnlyList<Team> Teams { get; } =
        [.. knowledge.Current.Catalogue.Teams.OrderByDescending(team => viewer.Teams.Contains(team.Code)).ThenBy(team => team.Name, StringComparer.Create(Text.French, ignoreCase: true))];

    public bool HasQuery => Query is not null;

    public bool IsNarrowed => State is not null || TeamCode is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        State = States.Any(state => state.Value == State) ? State : null;
        TeamCode = Teams.Any(team => team.Code == TeamCode) ? TeamCode : null;
        Query = Text.Cut(Text.OneLine(Query ?? ""), QueryLength);
        if (Query.Length == 0)
            Query = null;
        if (Query is not null)
            Result = await FindAsync(Query, cancellationToken);
        ViewData["Title"] = HasQuery
            ? $"Recherche dans les demandes\u00A0: {(Result.HasMore ? "au moins " : null)}{TagHelpers.French.Count(Result.Total, "résultat", "résultats")}"
            : "Recherche dans les demandes";
    }

    public string TeamName(string code) => Teams.FirstOrDefault(team => team.Code == code)?.Name ?? code;

    private Task<TicketTextPage> FindAsync(string words, CancellationToken cancellationToken) => search.FindAsync(
        viewer,
        new TicketTextRequest
        {
            Query = TextQuery.Read(words),
            IsTreated = State is null ? null : State == TreatedState,
            Team = TeamCode,
            Page = int.TryParse(PageNumber, out var page) ? page : 1,
        },
        cancellationToken);
}
