using Amigo.Portal.Data;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.Queues;

/// <summary>Who works in the viewer's teams.</summary>
public sealed class QueueAgents(AmigoDbContext db)
{
    /// <summary>By name, the viewer among them.</summary>
    public async Task<IReadOnlyList<QueueAgent>> OfAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var teams = viewer.Teams;
        var members = db.Set<TeamMembership>().Where(membership => teams.Contains(membership.Team)).Select(membership => membership.PersonId);
        return await db.People
            .Where(person => !person.IsDisabled && members.Contains(person.Id))
            .OrderBy(person => person.SearchName)
            .Select(person => new QueueAgent(person.Id, person.DisplayName))
            .ToListAsync(cancellationToken);
    }
}
