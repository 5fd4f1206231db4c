using Amigo.Portal.Outages;
using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages;

public sealed class IndexModel(Viewer viewer, TicketBoards boards, OutageReader outages) : PageModel
{
    /// <summary>How many requests of the person are under way.</summary>
    public int CurrentTickets { get; private set; }

    /// <summary>What is down, and what works again since yesterday.</summary>
    public IReadOnlyList<OutageNotice> Outages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var counts = await boards.CountAsync(viewer, Board.Current, cancellationToken);
        CurrentTickets = counts.GetValueOrDefault("ouverts") + counts.GetValueOrDefault("en-attente");
        Outages = await outages.CurrentAsync(viewer, cancellationToken);
    }
}
