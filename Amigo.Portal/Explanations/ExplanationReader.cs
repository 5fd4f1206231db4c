using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Explanations;

/// <summary>
/// Reads any request and any person for administrators, who may not read the request: it takes facts, names and the journal's rules, none
/// of its words. Four queries with the look-up of the person.
/// </summary>
public sealed class ExplanationReader(AmigoDbContext db, RuleBook rules, KnowledgeBase knowledge, TimeProvider clock)
{
    public Task<ExplainedTicket?> FindAsync(int number, CancellationToken cancellationToken) => db.Tickets.AsNoTracking()
        .Where(ticket => ticket.Number == number)
        .Select(ticket => new ExplainedTicket
        {
            Ticket = ticket,
            Detail = ticket.Detail,
            Author = new(ticket.AuthorId, ticket.Author.Login, ticket.Author.DisplayName),
            Beneficiary = ticket.Beneficiary == null ? null : new(ticket.Beneficiary.Id, ticket.Beneficiary.Login, ticket.Beneficiary.DisplayName),
            Agent = ticket.Agent == null ? null : new(ticket.Agent.Id, ticket.Agent.Login, ticket.Agent.DisplayName),
            Opener = ticket.OpenedBy == null ? null : new(ticket.OpenedBy.Id, ticket.OpenedBy.Login, ticket.OpenedBy.DisplayName),
            PlaceName = ticket.Establishment.Name,
        })
        .FirstOrDefaultAsync(cancellationToken);

    public async Task<TicketExplanation> ExplainAsync(ExplainedTicket found, Viewer person, CancellationToken cancellationToken)
    {
        var number = found.Ticket.Number;
        var journal = await db.Journal
            .Where(entry => entry.TicketNumber == number && (entry.Team != null || entry.RuleName != null))
            .OrderBy(entry => entry.Id)
            .Select(entry => new DecisionLine
            {
                At = entry.At,
                Transition = entry.Transition,
                Team = entry.Team,
                RuleFile = entry.RuleFile,
                RuleName = entry.RuleName,
                RuleVersion = entry.RuleVersion,
            })
            .ToListAsync(cancellationToken);
        return TicketExplanation.Of(found.Ticket, found.Detail, journal, person, rules.Current, NamesOf(found, person), clock.GetUtcNow().UtcDateTime);
    }

    private FactNames NamesOf(ExplainedTicket found, Viewer person)
    {
        var names = new FactNames(knowledge.Catalogue)
            .With(person.PersonId, person.DisplayName)
            .WithPlace(found.Ticket.EstablishmentUai, found.PlaceName);
        foreach (var known in found.People)
            names.With(known.Id, known.Name);
        foreach (var place in person.Establishments)
            names.WithPlace(place.Uai, place.Name);
        return names;
    }
}
