using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>
/// Full-text search among the requests that a viewer may see, in three queries at most. The exact reference comes first, then those whose
/// subject holds all the words, then subject and detail, then comments and people, then notes; the newest first among equals. Frequencies
/// play no part: they would tell of requests that the viewer may not see.
/// </summary>
public sealed class TicketTextSearch(AmigoDbContext db, RuleBook rules, ITicketTextIndex index, TimeProvider clock)
{
    /// <summary>Of each rank, the newest that the viewer may see: fifty pages, and a bound on the work for a word that is everywhere.</summary>
    private const int MaximumOfRank = 1_000;

    /// <summary>The journals of a page are read that far: a snippet is worth no more.</summary>
    private const int MaximumLines = 500;

    public async Task<TicketTextPage> FindAsync(Viewer viewer, TicketTextRequest request, CancellationToken cancellationToken)
    {
        if (request.Query.IsEmpty)
            return TicketTextPage.Empty;
        var visible = Visible(viewer);
        var found = await Candidates(viewer, request, Narrow(visible, request)).ToListAsync(cancellationToken);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (found.Count + TicketTextPage.Size - 1) / TicketTextPage.Size));
        var numbers = found.Skip((page - 1) * TicketTextPage.Size).Take(TicketTextPage.Size).Select(candidate => candidate.Number).ToList();
        var rows = await ReadAsync(viewer, request.Query, visible, numbers, cancellationToken);
        return new TicketTextPage(rows, found.Count, page, HasMore: found.Count >= MaximumOfRank);
    }

    private IQueryable<Ticket> Visible(Viewer viewer) =>
        db.Tickets.Where(rules.Current.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime));

    private IQueryable<Ticket> Narrow(IQueryable<Ticket> tickets, TicketTextRequest request)
    {
        if (request.Team is { } team)
            tickets = tickets.Where(ticket => ticket.Team == team);
        if (request.IsTreated is not { } isTreated)
            return tickets;
        var statuses = rules.Current.Statuses.Where(status => status.IsTreated == isTreated).Select(status => status.Code).ToList();
        return tickets.Where(ticket => statuses.Contains(ticket.Status));
    }

    /// <summary>One statement: what matches, who may see it and the rank of each.</summary>
    private IQueryable<Candidate> Candidates(Viewer viewer, TicketTextRequest request, IQueryable<Ticket> tickets)
    {
        var access = AccessTerms.Covering(
            rules.Current.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime));
        var lists = new List<IQueryable<Candidate>>
        {
            Matches(request.Query, TextScope.Subject, access, tickets, 1),
            Matches(request.Query, TextScope.SubjectAndDetail, access, tickets, 2),
            Matches(request.Query, TextScope.Public, access, tickets, 3),
        };
        var notes = NoteAccess.For(viewer);
        if (viewer.IsAgent)
            lists.Add(Matches(request.Query, TextScope.WithNotes, AccessTerms.Covering(notes), tickets.Where(notes), 4));
        if (request.Query.Number is { } number)
            lists.Add(tickets.Where(ticket => ticket.Number == number).Select(ticket => new Candidate { Number = ticket.Number, Rank = 0 }));
        return lists.Aggregate(Queryable.Concat)
            .GroupBy(candidate => candidate.Number)
            .Select(same => new Candidate { Number = same.Key, Rank = same.Min(candidate => candidate.Rank) })
            .OrderBy(candidate => candidate.Rank).ThenByDescending(candidate => candidate.Number);
    }

    private IQueryable<Candidate> Matches(TextQuery query, TextScope scope, IReadOnlyList<string>? access, IQueryable<Ticket> tickets, int rank) => (
        from number in index.Find(db, query, scope, access)
        join ticket in tickets on number equals ticket.Number
        orderby number descending
        select new Candidate { Number = number, Rank = rank }).Take(MaximumOfRank);

    private async Task<IReadOnlyList<FoundTicket>> ReadAsync(
        Viewer viewer, TextQuery query, IQueryable<Ticket> visible, List<int> numbers, CancellationToken cancellationToken)
    {
        if (numbers.Count == 0)
            return [];
        var rows = await visible.Where(ticket => numbers.Contains(ticket.Number)).Select(FoundRow.FromTicket).ToListAsync(cancellationToken);
        var maker = new SnippetMaker(query);
        var toRead = rows.Where(maker.NeedsJournal).Select(row => row.Number).ToList();
        var lines = toRead.Count == 0 ? [] : await ReadLinesAsync(viewer, visible, toRead, cancellationToken);
        var byTicket = lines.ToLookup(line => line.TicketNumber);
        return [.. rows.OrderBy(row => numbers.IndexOf(row.Number)).Select(row => maker.Make(row, byTicket[row.Number]))];
    }

    private async Task<List<FoundLine>> ReadLinesAsync(
        Viewer viewer, IQueryable<Ticket> visible, List<int> numbers, CancellationToken cancellationToken)
    {
        var readable = visible.Where(NoteAccess.For(viewer)).Select(ticket => ticket.Number);
        return await (
            from entry in db.Journal
            where numbers.Contains(entry.TicketNumber) && entry.Body != null && (!entry.IsInternal || readable.Contains(entry.TicketNumber))
            orderby entry.Id descending
            select new FoundLine(entry.TicketNumber, entry.IsInternal, entry.Body!)).Take(MaximumLines).ToListAsync(cancellationToken);
    }

    private sealed class Candidate
    {
        public int Number { get; init; }

        public int Rank { get; init; }
    }
}
