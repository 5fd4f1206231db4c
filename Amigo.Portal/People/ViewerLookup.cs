using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.People;

/// <summary>Who a person is at this moment, for what they do without a session: by mail.</summary>
public sealed class ViewerLookup(AmigoDbContext db)
{
    /// <summary>Null when there is no such person or they were disabled.</summary>
    public async Task<Viewer?> FindAsync(int personId, CancellationToken cancellationToken)
    {
        var found = await db.People.AsNoTracking().AsSplitQuery()
            .Where(person => person.Id == personId && !person.IsDisabled)
            .Select(person => new
            {
                person.Login,
                person.DisplayName,
                person.Function,
                person.Phone,
                person.IsAdministrator,
                Establishments = person.Establishments
                    .Select(membership => new ViewerEstablishment(membership.Uai, membership.Establishment.Name, membership.Establishment.Kind, membership.IsHead))
                    .ToList(),
                Teams = person.Teams.Select(membership => membership.Team).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new Viewer
        {
            PersonId = personId,
            Login = found.Login,
            DisplayName = found.DisplayName,
            Function = found.Function,
            Phone = found.Phone,
            IsAdministrator = found.IsAdministrator,
            Establishments = [.. found.Establishments.OrderBy(establishment => establishment.Name, StringComparer.Ordinal)],
            Teams = found.Teams,
        };
    }
}
