using System.Linq.Expressions;
using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets;

/// <summary>Reads the dashboards and the queues of agents: the tab rules, run as SQL.</summary>
public sealed class TicketBoards(AmigoDbContext db, RuleBook rules, TimeProvider clock)
{
    /// <summary>An agent's queue is counted up to one more than this, so that its cost has a bound whatever the portal holds.</summary>
    public const int MostCounted = 999;

    /// <summary>The counts of all tabs in one query, by code.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Viewer viewer, Board board, CancellationToken cancellationToken)
    {
        var tabs = TabsOf(board);
        return ByCode(tabs, await CountEachAsync(ListsOf(tabs, viewer), cancellationToken));
    }

    /// <summary>Two queries whatever the length: all counts, then the rows of one page.</summary>
    public async Task<TicketPage> ReadAsync(Viewer viewer, TicketListRequest request, CancellationToken cancellationToken)
    {
        var set = rules.Current;
        var tabs = TabsOf(request.Board);
        var lists = ListsOf(tabs, viewer);
        var inTab = lists[tabs.IndexOf(request.Tab)];
        var filtered = TicketFilter.Apply(inTab, request.Filter, set);
        filtered = request.Criteria?.Apply(filtered) ?? filtered;
        var isFiltered = filtered != inTab;

        var counted = (isFiltered ? lists.Append(filtered) : lists).Select(list => request.Board == Board.Agent ? list.Take(MostCounted + 1) : list);
        var counts = await CountEachAsync([.. counted], cancellationToken);
        var byTab = ByCode(tabs, counts);
        var total = isFiltered ? counts[^1] : byTab[request.Tab.Code];
        // An old address may name a page that is no longer there: the last one is shown.
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (total + request.Size - 1) / request.Size));
        // The page's numbers come from an index alone; only its rows are then read whole.
        var numbers = request.Sort.Apply(filtered, set, request.IsDescending)
            .Skip((page - 1) * request.Size)
            .Take(request.Size)
            .Select(ticket => ticket.Number);
        var rows = await request.Sort.Apply(db.Tickets.Where(ticket => numbers.Contains(ticket.Number)), set, request.IsDescending)
            .Select(TicketRow.FromTicket)
            .ToListAsync(cancellationToken);
        return new TicketPage(byTab, total, page, rows);
    }

    private List<Tab> TabsOf(Board board) => [.. rules.Current.Tabs.Where(tab => tab.Board == board)];

    /// <summary>The requests of each tab, for one viewer at one instant; an agent's tab never holds what the visibility rules hide.</summary>
    private List<IQueryable<Ticket>> ListsOf(IEnumerable<Tab> tabs, Viewer viewer)
    {
        var facts = viewer.ToFacts();
        var now = clock.GetUtcNow().UtcDateTime;
        var visible = rules.Current.Visibility.For(TicketFactsMapping.Projection, facts, now);
        return [.. tabs.Select(tab =>
        {
            var inTab = db.Tickets.Where(tab.Filter.For(TicketFactsMapping.Projection, facts, now));
            return tab.Board == Board.Agent ? inTab.Where(visible) : inTab;
        })];
    }

    private static Dictionary<string, int> ByCode(IEnumerable<Tab> tabs, IEnumerable<int> counts) =>
        tabs.Zip(counts).ToDictionary(pair => pair.First.Code, pair => pair.Second);

    /// <summary>One row of sub-queries, each free to use its own index; LINQ has no syntax for a list of them of unknown length.</summary>
    private Task<int[]> CountEachAsync(IReadOnlyList<IQueryable<Ticket>> lists, CancellationToken cancellationToken)
    {
        var counts = lists.Select(list => Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(Ticket)], list.Expression));
        var row = Expression.Lambda<Func<Counter, int[]>>(
            Expression.NewArrayInit(typeof(int), counts), Expression.Parameter(typeof(Counter)));
        return db.Counters.Where(counter => counter.Name == Counter.Tickets).Select(row).SingleAsync(cancellationToken);
    }
}
