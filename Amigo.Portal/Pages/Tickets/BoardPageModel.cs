using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.TagHelpers;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.Queues;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>What dashboards and queues share: the address says everything, the rules say which requests stand in which tab.</summary>
public abstract class BoardPageModel(Viewer viewer, RuleBook rules, TicketBoards boards) : PageModel
{
    /// <summary>TempData key: the number of the request that was just opened.</summary>
    public const string OpenedKey = "Ouverte";

    // "page" is also the name of Razor's own route value, so it must be said where it comes from.
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    [FromQuery(Name = "taille")]
    public string? PageSize { get; set; }

    [FromQuery(Name = "onglet")]
    public string? TabCode { get; set; }

    [FromQuery(Name = "filtre")]
    public string? Filter { get; set; }

    [FromQuery(Name = "tri")]
    public string? SortName { get; set; }

    [FromQuery(Name = "sens")]
    public string? Direction { get; set; }

    public abstract Board Board { get; }

    public abstract string Heading { get; }

    /// <summary>The columns, by the names of <see cref="TicketSort.All"/>, in the order shown.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    public RuleSet Rules { get; } = rules.Current;

    public IReadOnlyList<Tab> Tabs => [.. Rules.Tabs.Where(tab => tab.Board == Board)];

    public virtual IReadOnlyDictionary<string, TicketSort> Sorts => TicketSort.All;

    protected virtual TicketSort DefaultSort => TicketSort.Created;

    /// <summary>Where counts stop; null: they are exact.</summary>
    public virtual int? MostCounted => null;

    /// <summary>Rows come with a box to tick.</summary>
    public virtual bool HasSelection => false;

    public TicketListRequest List { get; private set; } = null!;

    public TicketPage Result { get; private set; } = null!;

    public int? Opened { get; private set; }

    public Viewer Viewer { get; } = viewer;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync((TabCode is null ? null : Rules.FindTab(Board, TabCode)) ?? Tabs[0], criteria: null, cancellationToken);
        Opened = TempData[OpenedKey] as int?;
        return Page();
    }

    public virtual string NameOfTeam(string code) => code;

    /// <summary>Whether this viewer may tick the row.</summary>
    public virtual bool MayAct(TicketRow row) => false;

    public virtual bool IsTicked(TicketRow row) => false;

    /// <summary>Whether the row has a button to take it in one click.</summary>
    public virtual bool MayTake(TicketRow row) => false;

    protected async Task LoadAsync(Tab tab, QueueCriteria? criteria, CancellationToken cancellationToken)
    {
        var sort = Sorts.GetValueOrDefault(SortName ?? "") ?? DefaultSort;
        List = new TicketListRequest
        {
            Board = Board,
            Tab = tab,
            Page = int.TryParse(PageNumber, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1,
            Size = int.TryParse(PageSize, out var size) && TicketListRequest.Sizes.Contains(size) ? size : TicketListRequest.DefaultSize,
            Filter = Filter is { Length: > 200 } ? Filter[..200] : Filter,
            Criteria = criteria,
            Sort = sort,
            IsDescending = Direction is null ? sort.StartsDescending : Direction == "desc",
        };
        Result = await boards.ReadAsync(Viewer, List, cancellationToken);
        ViewData["Title"] = $"{Heading} ({French.AtMost(Result.Counts[List.Tab.Code], MostCounted)})";
    }
}
