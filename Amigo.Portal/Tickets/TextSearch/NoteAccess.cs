using System.Linq.Expressions;
using Amigo.Portal.People;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Whose eyes internal notes are for: the team that has the request, and its agent.</summary>
internal static class NoteAccess
{
    public static Expression<Func<Ticket, bool>> For(Viewer viewer)
    {
        var (teams, isAgent, person) = (viewer.Teams, viewer.IsAgent, viewer.PersonId);
        return ticket => teams.Contains(ticket.Team) || (isAgent && ticket.AgentId == person);
    }
}
