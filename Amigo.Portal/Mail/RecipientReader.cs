using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Mail;

/// <summary>Reads people as the rules see them, many at once: a fixed number of queries whatever their number.</summary>
public sealed class RecipientReader(AmigoDbContext db)
{
    /// <summary>Disabled people are not there.</summary>
    public async Task<IReadOnlyDictionary<int, Recipient>> ReadAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<int, Recipient>();
        var people = await db.People
            .Where(person => ids.Contains(person.Id) && !person.IsDisabled)
            .Select(person => new { person.Id, person.DisplayName, person.Email, person.IsAdministrator })
            .ToListAsync(cancellationToken);
        var places = (await db.Set<EstablishmentMembership>()
            .Where(membership => ids.Contains(membership.PersonId))
            .Select(membership => new { membership.PersonId, membership.Uai, membership.Establishment.Kind, membership.IsHead })
            .ToListAsync(cancellationToken)).ToLookup(place => place.PersonId);
        var teams = (await db.Set<TeamMembership>()
            .Where(membership => ids.Contains(membership.PersonId))
            .Select(membership => new { membership.PersonId, membership.Team })
            .ToListAsync(cancellationToken)).ToLookup(membership => membership.PersonId, membership => membership.Team);
        var preferences = (await db.MailPreferences.AsNoTracking()
            .Where(preference => ids.Contains(preference.PersonId))
            .ToListAsync(cancellationToken)).ToLookup(preference => preference.PersonId);
        return people.ToDictionary(person => person.Id, person => new Recipient
        {
            PersonId = person.Id,
            DisplayName = person.DisplayName,
            Email = person.Email,
            Facts = new ViewerFacts
            {
                PersonId = person.Id,
                Establishments = [.. places[person.Id].Select(place => place.Uai)],
                EstablishmentKinds = [.. places[person.Id].Select(place => place.Kind).Distinct()],
                HeadOf = [.. places[person.Id].Where(place => place.IsHead).Select(place => place.Uai)],
                Teams = [.. teams[person.Id]],
                IsAdministrator = person.IsAdministrator,
            },
            Preferences = preferences[person.Id].ToDictionary(preference => preference.Audience, preference => preference.Delivery),
        });
    }

    public async Task<ILookup<string, int>> MembersAsync(IReadOnlyCollection<string> teams, CancellationToken cancellationToken)
    {
        var members = teams.Count == 0 ? [] : await db.Set<TeamMembership>()
            .Where(membership => teams.Contains(membership.Team))
            .Select(membership => new { membership.Team, membership.PersonId })
            .ToListAsync(cancellationToken);
        return members.ToLookup(member => member.Team, member => member.PersonId);
    }

    public async Task<ILookup<string, int>> HeadsAsync(IReadOnlyCollection<string> establishments, CancellationToken cancellationToken)
    {
        var heads = establishments.Count == 0 ? [] : await db.Set<EstablishmentMembership>()
            .Where(membership => establishments.Contains(membership.Uai) && membership.IsHead)
            .Select(membership => new { membership.Uai, membership.PersonId })
            .ToListAsync(cancellationToken);
        return heads.ToLookup(head => head.Uai, head => head.PersonId);
    }
}
