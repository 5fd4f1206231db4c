using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.People;

/// <summary>
/// Who is behind a session. Every request asks it, so it is compiled once; one a portal, since a compiled query belongs to one database model.
/// </summary>
public sealed class ViewerQuery
{
    // Joined one by one: a nested collection would read all memberships of everyone first.
    private readonly Func<AmigoDbContext, string, DateTime, IAsyncEnumerable<Row>> _rows =
        EF.CompileAsyncQuery((AmigoDbContext db, string keyHash, DateTime now) => (
            from session in db.Sessions
            where session.KeyHash == keyHash && session.ExpiresAt > now && !session.Person.IsDisabled
            from membership in db.Set<EstablishmentMembership>().Where(own => own.PersonId == session.PersonId).DefaultIfEmpty()
            from establishment in db.Establishments.Where(place => place.Uai == membership!.Uai).DefaultIfEmpty()
            from team in db.Set<TeamMembership>().Where(own => own.PersonId == session.PersonId).DefaultIfEmpty()
            select new Row
            {
                PersonId = session.PersonId,
                Login = session.Person.Login,
                DisplayName = session.Person.DisplayName,
                Function = session.Person.Function,
                Phone = session.Person.Phone,
                IsAdministrator = session.Person.IsAdministrator,
                Uai = membership == null ? null : membership.Uai,
                IsHead = membership != null && membership.IsHead,
                PlaceName = establishment == null ? null : establishment.Name,
                PlaceKind = establishment == null ? null : establishment.Kind,
                Team = team == null ? null : team.Team,
            }).AsNoTracking());

    /// <summary>Null when the session has ended or its person was disabled.</summary>
    public async Task<Viewer?> FindAsync(AmigoDbContext db, string keyHash, DateTime now, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in _rows(db, keyHash, now).WithCancellation(cancellationToken))
            rows.Add(row);
        if (rows is not [var person, ..])
            return null;
        return new Viewer
        {
            PersonId = person.PersonId,
            Login = person.Login,
            DisplayName = person.DisplayName,
            Function = person.Function,
            Phone = person.Phone,
            IsAdministrator = person.IsAdministrator,
            Establishments = [.. rows
                .Where(row => row.Uai is not null)
                .Select(row => new ViewerEstablishment(row.Uai!, row.PlaceName!, row.PlaceKind!, row.IsHead))
                .Distinct()
                .OrderBy(establishment => establishment.Name, StringComparer.Ordinal)],
            Teams = [.. rows.Select(row => row.Team).OfType<string>().Distinct()],
        };
    }

    private sealed class Row
    {
        public required int PersonId { get; init; }

        public required string Login { get; init; }

        public required string DisplayName { get; init; }

        public required string Function { get; init; }

        public required string? Phone { get; init; }

        public required bool IsAdministrator { get; init; }

        public required string? Uai { get; init; }

        public required bool IsHead { get; init; }

        public required string? PlaceName { get; init; }

        public required string? PlaceKind { get; init; }

        public required string? Team { get; init; }
    }
}
