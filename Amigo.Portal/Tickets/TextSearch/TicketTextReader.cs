using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>Reads the words of requests from the tables, in two queries whatever their number.</summary>
public sealed class TicketTextReader(AmigoDbContext db)
{
    /// <summary>
    /// What is read of the comments, and of the notes, of one request: beyond it only the latest can be found. PostgreSQL keeps one megabyte.
    /// </summary>
    private const int MaximumLength = 200_000;

    private const string Gap = "\n";

    public async Task<IReadOnlyList<TicketText>> ReadAsync(IReadOnlyCollection<int> numbers, CancellationToken cancellationToken)
    {
        var tickets = await db.Tickets
            .Where(ticket => numbers.Contains(ticket.Number))
            .Select(ticket => new
            {
                ticket.Number,
                ticket.Subject,
                ticket.Detail.Body,
                ticket.ServiceName,
                ticket.SubcategoryName,
                ticket.EstablishmentUai,
                ticket.Team,
                ticket.AuthorId,
                ticket.BeneficiaryId,
                ticket.AgentId,
                ticket.OpenedById,
                Author = ticket.Author.DisplayName,
                Beneficiary = ticket.Beneficiary == null ? null : ticket.Beneficiary.DisplayName,
                Agent = ticket.Agent == null ? null : ticket.Agent.DisplayName,
            })
            .ToListAsync(cancellationToken);
        var lines = await db.Journal
            .Where(entry => numbers.Contains(entry.TicketNumber) && entry.Body != null)
            .OrderByDescending(entry => entry.Id)
            .Select(entry => new Line(entry.TicketNumber, entry.IsInternal, entry.Body!))
            .ToListAsync(cancellationToken);
        var byTicket = lines.ToLookup(line => (line.TicketNumber, line.IsInternal), line => line.Body);
        return [.. tickets.Select(ticket => new TicketText
        {
            Number = ticket.Number,
            Subject = ticket.Subject,
            Detail = HtmlWords.Of(ticket.Body, TicketDetail.BodyLength),
            Comments = Join(byTicket[(ticket.Number, false)]),
            Others = string.Join(Gap, ticket.Author, ticket.Beneficiary, ticket.Agent, ticket.ServiceName, ticket.SubcategoryName, ticket.EstablishmentUai),
            Notes = Join(byTicket[(ticket.Number, true)]),
            Access = AccessTerms.Of(ticket.Team, ticket.EstablishmentUai, ticket.AuthorId, ticket.BeneficiaryId, ticket.AgentId, ticket.OpenedById),
        })];
    }

    /// <summary>The latest first.</summary>
    private static string Join(IEnumerable<string> bodies)
    {
        var words = new List<string>();
        var left = MaximumLength;
        foreach (var body in bodies.TakeWhile(_ => left > 0))
        {
            words.Add(HtmlWords.Of(body, left));
            left -= body.Length;
        }

        return string.Join(Gap, words);
    }

    private sealed record Line(int TicketNumber, bool IsInternal, string Body);
}
