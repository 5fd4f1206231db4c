using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Tickets;

/// <summary>What both dashboards share: the address says everything, the rules say which requests stand in which tab.</summary>
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

    public TicketListRequest List { get; private set; } = null!;

    public TicketPage Result { get; private set; } = null!;

    public int? Opened { get; private set; }

    public int ViewerId => viewer.PersonId;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var sort = TicketSort.All.GetValueOrDefault(SortName ?? "") ?? TicketSort.Created;
        List = new TicketListRequest
        {
            Board = Board,
            Tab = (TabCode is null ? null : Rules.FindTab(Board, TabCode)) ?? Tabs[0],
            Page = int.TryParse(PageNumber, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1,
            Size = int.TryParse(PageSize, out var size) && TicketListRequest.Sizes.Contains(size) ? size : TicketListRequest.DefaultSize,
            Filter = Filter is { Length: > 200 } ? Filter[..200] : Filter,
            Sort = sort,
            IsDescending = Direction is null ? sort.StartsDescending : Direction == "desc",
        };
        Result = await boards.ReadAsync(viewer, List, cancellationToken);
        Opened = TempData[OpenedKey] as int?;
        ViewData["Title"] = $"{Heading} ({Result.Counts[List.Tab.Code]})";
    }
}
