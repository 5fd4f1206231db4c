using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>
/// Full-text search among the requests that a viewer may see, in four queries at most. The exact reference comes first, then those whose
/// subject holds all the words, then subject and detail, then comments and people, then notes; the newest first among equals; then those
/// that the last word begins one of. Frequencies play no part: they would tell of requests that the viewer may not see.
/// </summary>
public sealed class TicketTextSearch(AmigoDbContext db, RuleBook rules, ITicketTextIndex index, TimeProvider clock)
{
    /// <summary>Of each rank, the newest that the viewer may see: a bound on the work for a word that is everywhere.</summary>
    private const int MaximumOfRank = 500;

    /// <summary>The journals of a page are read that far: a snippet is worth no more.</summary>
    private const int MaximumLines = 500;

    public async Task<TicketTextPage> FindAsync(Viewer viewer, TicketTextRequest request, CancellationToken cancellationToken)
    {
        if (request.Query.IsEmpty)
            return TicketTextPage.Empty;
        var visible = Visible(viewer);
        var found = await FindNumbersAsync(viewer, request, Narrow(visible, request), cancellationToken);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (found.Count + TicketTextPage.Size - 1) / TicketTextPage.Size));
        var numbers = found.Skip((page - 1) * TicketTextPage.Size).Take(TicketTextPage.Size).ToList();
        var rows = await ReadAsync(viewer, request.Query, visible, numbers, cancellationToken);
        return new TicketTextPage(rows, found.Count, page, HasMore: found.Count >= MaximumOfRank);
    }

    /// <summary>Whole words first; an unfinished one is completed only where they leave room, for it costs more.</summary>
    private async Task<List<int>> FindNumbersAsync(
        Viewer viewer, TicketTextRequest request, IQueryable<Ticket> tickets, CancellationToken cancellationToken)
    {
        var found = await Candidates(viewer, request.Query.Whole, tickets, [TextScope.Subject, TextScope.SubjectAndDetail, TextScope.Public])
            .Select(candidate => candidate.Number).ToListAsync(cancellationToken);
        if (found.Count >= MaximumOfRank || !request.Query.IsUnfinished)
            return found;
        var begun = await Candidates(viewer, request.Query, tickets, [TextScope.Subject, TextScope.Public])
            .Select(candidate => candidate.Number).ToListAsync(cancellationToken);
        return [.. found.Union(begun)];
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
    private IQueryable<Candidate> Candidates(Viewer viewer, TextQuery query, IQueryable<Ticket> tickets, TextScope[] scopes)
    {
        var access = AccessTerms.Covering(
            rules.Current.Visibility.For(TicketFactsMapping.Projection, viewer.ToFacts(), clock.GetUtcNow().UtcDateTime));
        var lists = scopes.Select((scope, rank) => Matches(query, scope, access, tickets, rank + 1)).ToList();
        var notes = NoteAccess.For(viewer);
        if (viewer.IsAgent)
            lists.Add(Matches(query, TextScope.WithNotes, AccessTerms.Covering(notes), tickets.Where(notes), lists.Count + 1));
        if (query.Number is { } number)
            lists.Add(tickets.Where(ticket => ticket.Number == number).Select(ticket => new Candidate { Number = ticket.Number, Rank = 0 }));
        return lists.Aggregate(Queryable.Concat)
            .GroupBy(candidate => candidate.Number)
            .Select(same => new Candidate { Number = same.Key, Rank = same.Min(candidate => candidate.Rank) })
            .OrderBy(candidate => candidate.Rank).ThenByDescending(candidate => candidate.Number);
    }

    private IQueryable<Candidate> Matches(TextQuery query, TextScope scope, IReadOnlyList<string>? access, IQueryable<Ticket> tickets, int rank) => (
        from match in index.Find(db, query, scope, access)
        join ticket in tickets on match.Number equals ticket.Number
        orderby match.Number descending
        select new Candidate { Number = match.Number, Rank = rank }).Take(MaximumOfRank);

    private async Task<IReadOnlyList<FoundTicket>> ReadAsync(
        Viewer viewer, TextQuery query, IQueryable<Ticket> visible, List<int> numbers, CancellationToken cancellationToken)
    {
        if (numbers.Count == 0)
            return [];
        var rows = await visible.Where(ticket => numbers.Contains(ticket.Number)).Select(FoundRow.FromTicket).ToListAsync(cancellationToken);
        var makers = rows.ConvertAll(row => new SnippetMaker(query, row));
        var toRead = makers.Where(maker => maker.NeedsJournal).Select(maker => maker.Number).ToList();
        var lines = toRead.Count == 0 ? [] : await ReadLinesAsync(viewer, visible, toRead, cancellationToken);
        var byTicket = lines.ToLookup(line => line.TicketNumber);
        return [.. makers.OrderBy(maker => numbers.IndexOf(maker.Number)).Select(maker => maker.Make(byTicket[maker.Number]))];
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
