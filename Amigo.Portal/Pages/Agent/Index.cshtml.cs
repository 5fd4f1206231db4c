using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.Pages.Tickets;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.TagHelpers;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.Queues;
using Amigo.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Amigo.Portal.Pages.Agent;

/// <summary>The queues of an agent: what waits for their teams, what they have in hand, and what to do with several at once.</summary>
[Authorize(Policy = Policies.Agent)]
public sealed class IndexModel(
    Viewer viewer,
    RuleBook rules,
    TicketBoards boards,
    KnowledgeBase knowledge,
    QueueAgents agents,
    SavedFilterService filters,
    BulkActions bulk,
    TimeProvider clock) : BoardPageModel(viewer, rules, boards)
{
    private readonly Dictionary<Tab, TabContent> _contents = [];

    [BindProperty]
    public BulkInput Lot { get; set; } = new();

    public override Board Board => Board.Agent;

    public override string Heading => "Files";

    public override IReadOnlyDictionary<string, TicketSort> Sorts => TicketSort.OfQueues;

    protected override TicketSort DefaultSort => TicketSort.Deadline;

    public override int? MostCounted => TicketBoards.MostCounted;

    public override bool HasSelection => Result.Rows.Any(MayAct);

    public override IReadOnlyList<string> Columns =>
    [
        "reference", "objet", "priorite", .. InView.Statuses.All(status => status.IsTreated) ? Array.Empty<string>() : ["echeance"],
        "statut", "date", "demandeur", "agent", "activite",
        .. InView.Statuses.Any(status => status.Turn == Turn.ThirdParty) ? ["fin-attente"] : Array.Empty<string>(),
        "service", "sous-categorie", "rne", "equipe",
    ];

    public QueueFilters Filters { get; private set; } = null!;

    public QueueChoices Choices { get; private set; } = null!;

    public IReadOnlyList<SavedFilter> Saved { get; private set; } = [];

    /// <summary>What became of the selection that was just sent.</summary>
    public IReadOnlyList<BulkResult> Results { get; private set; } = [];

    /// <summary>What can be asked for a selection of this tab, one a code.</summary>
    public IReadOnlyList<Transition> Actions { get; private set; } = [];

    /// <summary>The list in view, in the one way to write its address.</summary>
    public string Address { get; private set; } = "";

    public string TeamNames => string.Join(", ", Viewer.Teams.Select(NameOfTeam));

    public ServiceCatalogue Catalogue { get; } = knowledge.Catalogue;

    private TabContent InView => ContentOf(List.Tab);

    /// <summary>A tab of others' requests is there only when some rule shows this viewer one.</summary>
    public bool IsShown(Tab tab) => !ContentOf(tab).IsOfOthers || Result.Counts[tab.Code] > 0;

    public override string NameOfTeam(string code) => Catalogue.FindTeam(code)?.Name ?? code;

    public override bool MayAct(TicketRow row) => Viewer.Teams.Contains(row.Team) || row.AgentId == Viewer.PersonId;

    public override bool MayTake(TicketRow row) => Viewer.Teams.Contains(row.Team)
        && Rules.Transitions.Any(edge => edge.Code == BulkActions.Take && edge.From.Contains(row.Status));

    public override bool IsTicked(TicketRow row) => Lot.Selection.Contains(row.Target.ToString()) || Request.Query["cocher"] == "page";

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Viewer.IsAgent)
        {
            Saved = await filters.ListAsync(Viewer, cancellationToken);
            if (Request.Query.Count == 0 && Saved.FirstOrDefault(filter => filter.IsDefault) is { } first)
                return LocalRedirect(Url.Page("/Agent/Index") + first.Query);
            await ShowAsync(cancellationToken);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Viewer.IsAgent)
            return NotFound();
        if (BulkTarget.TryParse(Lot.Seule, null, out var one))
            (Lot.Action, Lot.Selection) = (BulkActions.Take, [one.ToString()]);
        var targets = Lot.Selection.Select(text => BulkTarget.TryParse(text, null, out var target) ? target : (BulkTarget?)null)
            .OfType<BulkTarget>().DistinctBy(target => target.Reference).ToList();
        var transition = BulkActions.Transitions.Contains(Lot.Action) ? Rules.FindTransition(Lot.Action!) : null;
        foreach (var error in Check(transition, targets))
            ModelState.AddModelError(error.Field.Length == 0 ? "" : $"{nameof(Lot)}.{error.Field}", error.Message);
        if (ModelState.IsValid)
            Results = await bulk.RunAsync(Viewer, Lot.ToRequest(transition!, targets), cancellationToken);
        if (Results is [{ IsDone: true } done])
        {
            TempData["Succes"] = $"{transition!.Label} : {done.Reference}, c’est fait.";
            return LocalRedirect(Request.PathBase + Request.Path + Request.QueryString);
        }

        if (Results.Count > 0)
            Lot = new BulkInput();
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
        Saved = await filters.ListAsync(Viewer, cancellationToken);
        await ShowAsync(cancellationToken);
        return Page();
    }

    private IEnumerable<FieldError> Check(Transition? transition, List<BulkTarget> targets)
    {
        if (targets.Count == 0)
            yield return new("", "Cochez au moins une demande.");
        if (targets.Count > BulkRequest.MostTargets)
            yield return new("", $"Pas plus de {BulkRequest.MostTargets} demandes à la fois.");
        if (transition is null)
            yield return new("", "Choisissez ce qu’il faut faire des demandes cochées.");
        foreach (var error in transition is null ? [] : Lot.Missing(transition))
            yield return error;
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var team = await agents.OfAsync(Viewer, cancellationToken);
        var tab = (TabCode is null ? null : Rules.FindTab(Board, TabCode)) ?? Tabs[0];
        await ReadAsync(tab, team, cancellationToken);
        if (!IsShown(tab))
            await ReadAsync(Tabs.First(IsShown), team, cancellationToken);
        Actions = [.. BulkActions.Transitions
            .Where(code => Rules.Transitions.Any(edge => edge.Code == code && InView.Statuses.Any(status => edge.From.Contains(status.Code))))
            .Select(code => Rules.FindTransition(code)!)];
    }

    private Task ReadAsync(Tab tab, IReadOnlyList<QueueAgent> team, CancellationToken cancellationToken)
    {
        Choices = QueueChoices.For(Viewer, Catalogue, Rules, ContentOf(tab), team);
        Filters = QueueFilters.Read(Request.Query, Choices);
        Address = QueueAddress.Normalise(QueryLinks.With(Request, (QueueAddress.Tab, tab.Code)).Split('?')[^1]);
        return LoadAsync(tab, Filters.Criteria, cancellationToken);
    }

    private TabContent ContentOf(Tab tab) => _contents.TryGetValue(tab, out var content)
        ? content
        : _contents[tab] = TabContent.Of(tab, Viewer, Rules, clock.GetUtcNow().UtcDateTime);
}
