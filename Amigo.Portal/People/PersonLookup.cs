using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.People;

/// <summary>Finds the people that a requester may name: those who share one of their establishments.</summary>
public sealed class PersonLookup(AmigoDbContext db)
{
    public const int Limit = 8;

    /// <summary>At most <see cref="Limit"/> colleagues whose name, login or address holds every word; none for an empty text.</summary>
    public async Task<IReadOnlyList<Colleague>> SearchAsync(Viewer viewer, string? text, CancellationToken cancellationToken)
    {
        var words = Text.FilterWords(text);
        if (words.Length == 0)
            return [];

        var people = ColleaguesOf(viewer);
        foreach (var word in words)
            people = people.Where(person => person.SearchName.Contains(word));
        return await Project(people.OrderBy(person => person.SearchName).Take(Limit)).ToListAsync(cancellationToken);
    }

    /// <summary>The colleague with this id, or null when the viewer may not name them.</summary>
    public Task<Colleague?> FindAsync(Viewer viewer, int personId, CancellationToken cancellationToken) =>
        Project(ColleaguesOf(viewer).Where(person => person.Id == personId)).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<Person> ColleaguesOf(Viewer viewer)
    {
        var places = viewer.Establishments.Select(establishment => establishment.Uai).ToArray();
        // From the places to the people: the other way round would look at everyone.
        var colleagues = db.Set<EstablishmentMembership>()
            .Where(membership => places.Contains(membership.Uai))
            .Select(membership => membership.PersonId);
        return db.People.Where(person => person.Id != viewer.PersonId && !person.IsDisabled && colleagues.Contains(person.Id));
    }

    private static IQueryable<Colleague> Project(IQueryable<Person> people) =>
        people.Select(person => new Colleague(
            person.Id, person.DisplayName, person.Function,
            person.Establishments.OrderBy(membership => membership.Uai).Select(membership => membership.Establishment.Name).First()));
}
