using Amigo.Portal.Data;
using Amigo.Portal.People;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Explanations;

/// <summary>Finds the person for whom decisions are explained: anyone, those whose account is closed too.</summary>
public sealed class ExplainedViewers(AmigoDbContext db)
{
    public const int Limit = 8;

    /// <summary>The person as the portal knows them, and whether they may sign in; null when nobody has this login.</summary>
    public async Task<(Viewer Viewer, bool IsDisabled)?> FindAsync(string login, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().AsSingleQuery()
            .Include(found => found.Teams)
            .Include(found => found.Establishments).ThenInclude(membership => membership.Establishment)
            .FirstOrDefaultAsync(found => found.Login == login, cancellationToken);
        return person is null ? null : (ToViewer(person), person.IsDisabled);
    }

    /// <summary>At most <see cref="Limit"/> people whose name, login or address holds every word, and one more when there are others.</summary>
    public async Task<IReadOnlyList<ExplainedPerson>> SearchAsync(string text, CancellationToken cancellationToken)
    {
        var words = Text.FilterWords(text);
        if (words.Length == 0)
            return [];
        var people = words.Aggregate(db.People.AsQueryable(), (found, word) => found.Where(person => person.SearchName.Contains(word)));
        return await people.OrderBy(person => person.SearchName).Take(Limit + 1)
            .Select(person => new ExplainedPerson(person.Id, person.Login, person.DisplayName))
            .ToListAsync(cancellationToken);
    }

    private static Viewer ToViewer(Person person) => new()
    {
        PersonId = person.Id,
        Login = person.Login,
        DisplayName = person.DisplayName,
        Function = person.Function,
        Phone = null,
        IsAdministrator = person.IsAdministrator,
        Establishments = [.. person.Establishments
            .Select(membership => new ViewerEstablishment(membership.Uai, membership.Establishment.Name, membership.Establishment.Kind, membership.IsHead))
            .OrderBy(place => place.Name, StringComparer.Ordinal)],
        Teams = [.. person.Teams.Select(membership => membership.Team)],
    };
}
