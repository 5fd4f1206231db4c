using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.People;

/// <summary>Finds the person who calls an agent: anyone whose account is open.</summary>
public sealed class CallerLookup(AmigoDbContext db)
{
    /// <summary>At most <see cref="PersonLookup.Limit"/> people whose name, login or address holds every word; none for an empty text.</summary>
    public async Task<IReadOnlyList<Colleague>> SearchAsync(string? text, CancellationToken cancellationToken)
    {
        var words = Text.FilterWords(text);
        if (words.Length == 0)
            return [];
        var people = words.Aggregate(
            db.People.Where(person => !person.IsDisabled && person.Establishments.Any()),
            (found, word) => found.Where(person => person.SearchName.Contains(word)));
        return await people.OrderBy(person => person.SearchName).Take(PersonLookup.Limit)
            .Select(person => new Colleague(
                person.Id, person.DisplayName, person.Function,
                person.Establishments.OrderBy(membership => membership.Uai).Select(membership => membership.Establishment.Name).First()))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The caller as the portal would know them if they were signed in, or null.</summary>
    public async Task<Viewer?> FindAsync(int personId, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().AsSingleQuery()
            .Include(found => found.Teams)
            .Include(found => found.Establishments).ThenInclude(membership => membership.Establishment)
            .FirstOrDefaultAsync(found => found.Id == personId && !found.IsDisabled, cancellationToken);
        return person is null ? null : new Viewer
        {
            PersonId = person.Id,
            Login = person.Login,
            DisplayName = person.DisplayName,
            Function = person.Function,
            Phone = person.Phone,
            IsAdministrator = person.IsAdministrator,
            Establishments = [.. person.Establishments
                .Select(membership => new ViewerEstablishment(membership.Uai, membership.Establishment.Name, membership.Establishment.Kind, membership.IsHead))
                .OrderBy(place => place.Name, StringComparer.Ordinal)],
            Teams = [.. person.Teams.Select(membership => membership.Team)],
        };
    }
}
