using System.Linq.Expressions;
using Amigo.Portal.People;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary><see cref="TicketLifecycle.IsTreatedBy"/> for a query: whose eyes internal notes are for.</summary>
internal static class NoteAccess
{
    public static Expression<Func<Ticket, bool>> For(Viewer viewer)
    {
        var (teams, isAgent, person) = (viewer.Teams, viewer.IsAgent, viewer.PersonId);
        return ticket => teams.Contains(ticket.Team) || (isAgent && ticket.AgentId == person);
    }
}
