using Amigo.Portal.Data;
using Amigo.Portal.Kb;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Figures;

/// <summary>Reads requests and their journals into a <see cref="RequestFigureSet"/>, a few thousand at a time, by their keys.</summary>
internal sealed class RequestFigureReader(AmigoDbContext db, KnowledgeStore knowledge)
{
    private const int Batch = 4_000;
    private const int NumbersAtOnce = 500;

    /// <summary>All of them.</summary>
    public async Task ReadAllAsync(RequestFigureSet set, RuleSet rules, CancellationToken cancellationToken)
    {
        // Taken first: what changes while the rest is read is read again.
        set.LastEntry = await db.Journal.MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0;
        await ReadEstablishmentsAsync(set, cancellationToken);
        for (int? after = 0; after is { } number;)
        {
            var tickets = db.Tickets.Where(ticket => ticket.Number > number).OrderBy(ticket => ticket.Number).Take(Batch);
            var last = await PutAsync(set, rules, tickets, until => db.Journal.Where(entry => entry.TicketNumber > number && entry.TicketNumber <= until), cancellationToken);
            after = last;
        }
    }

    /// <summary>Those that a line of the journal after this one speaks of.</summary>
    /// <param name="most">More lines than that are left for <see cref="ReadAllAsync"/>.</param>
    /// <returns>Whether all were read.</returns>
    public async Task<bool> ReadChangedAsync(RequestFigureSet set, RuleSet rules, long after, int most, CancellationToken cancellationToken)
    {
        var lines = await db.Journal.Where(entry => entry.Id > after).OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Id, entry.TicketNumber }).Take(most + 1).ToListAsync(cancellationToken);
        if (lines.Count > most)
            return false;
        if (lines.Count == 0 || lines[^1].Id == set.LastEntry)
            return true;

        await ReadEstablishmentsAsync(set, cancellationToken);
        foreach (var numbers in lines.Select(line => line.TicketNumber).Distinct().Order().Chunk(NumbersAtOnce))
        {
            await PutAsync(
                set, rules, db.Tickets.Where(ticket => numbers.Contains(ticket.Number)).OrderBy(ticket => ticket.Number),
                _ => db.Journal.Where(entry => numbers.Contains(entry.TicketNumber)), cancellationToken);
        }

        set.LastEntry = lines[^1].Id;
        return true;
    }

    /// <returns>The last number read, null when there was none.</returns>
    private async Task<int?> PutAsync(
        RequestFigureSet set, RuleSet rules, IQueryable<Ticket> tickets, Func<int, IQueryable<JournalEntry>> journal, CancellationToken cancellationToken)
    {
        var facts = await tickets.Select(TicketFactsMapping.Projection).ToListAsync(cancellationToken);
        if (facts.Count == 0)
            return null;
        var last = facts[^1].Number;
        var dates = await tickets
            .Select(ticket => new RequestDates(
                ticket.Number, ticket.ServiceName, ticket.CreatedAt, ticket.TakenAt, ticket.ResolvedAt, ticket.ClosedAt, ticket.ResolveSecondsLeft))
            .ToDictionaryAsync(ticket => ticket.Number, cancellationToken);
        var changes = await journal(last)
            .Where(entry => entry.FromStatus != null || entry.Satisfaction != null)
            .OrderBy(entry => entry.TicketNumber).ThenBy(entry => entry.Id)
            .Select(entry => new StatusChange(entry.TicketNumber, entry.At, entry.FromStatus, entry.ToStatus, entry.Satisfaction))
            .ToListAsync(cancellationToken);
        var byNumber = changes.ToLookup(change => change.Number);
        // A request that came between the two readings has a line that will be read.
        foreach (var one in facts.Where(one => dates.ContainsKey(one.Number)))
            set.Put(Figure(set, rules, one, dates[one.Number], byNumber[one.Number]));
        return last;
    }

    private RequestFigure Figure(RequestFigureSet set, RuleSet rules, TicketFacts facts, RequestDates dates, IEnumerable<StatusChange> changes)
    {
        var calendar = rules.Deadlines.CalendarOf(facts.TeamCode);
        var life = RequestLife.Of(dates, changes, rules, calendar);
        var catalogue = knowledge.Current.Catalogue;
        var take = dates.TakenAt is { } taken ? calendar.Between(dates.CreatedAt, taken) : TimeSpan.Zero;
        return new RequestFigure
        {
            Number = facts.Number,
            Offer = set.Offers.Place(facts.OfferCode, catalogue.Find(facts.OfferCode)?.Name ?? facts.OfferCode),
            // By its name: the offers have one Webmail each, and it is one service.
            Service = set.Services.Place(dates.ServiceName, dates.ServiceName),
            Team = set.Teams.Place(facts.TeamCode, catalogue.FindTeam(facts.TeamCode)?.Name ?? facts.TeamCode),
            Establishment = set.Establishments.Find(facts.Establishment) is { } known ? (ushort)known : set.Establishments.Place(facts.Establishment, facts.Establishment),
            Opened = Day(dates.CreatedAt),
            Taken = Day(dates.TakenAt),
            Resolved = Day(dates.ResolvedAt),
            FirstResolved = Day(life.FirstResolvedAt),
            Closed = Day(dates.ClosedAt),
            IsReopened = life.IsReopened,
            TakeSeconds = (int)take.TotalSeconds,
            Take = dates.TakenAt is null || rules.Deadlines.Of(facts).Take is not { } promised ? Promise.None : take <= promised ? Promise.Kept : Promise.Broken,
            ResolveSeconds = (int)(life.WorkedUntilResolved ?? TimeSpan.Zero).TotalSeconds,
            // What was left when the count stopped is what was promised then, whatever the rules have become since.
            Resolve = dates.ResolvedAt is null || dates.ResolveSecondsLeft is not { } left ? Promise.None : left >= 0 ? Promise.Kept : Promise.Broken,
            Satisfaction = life.Opinion?.Satisfaction ?? 0,
            Rated = Day(life.Opinion?.At),
        };
    }

    private async Task ReadEstablishmentsAsync(RequestFigureSet set, CancellationToken cancellationToken)
    {
        foreach (var place in await db.Establishments.AsNoTracking().OrderBy(place => place.Uai).Select(place => new { place.Uai, place.Name, place.City }).ToListAsync(cancellationToken))
            set.Establishments.Place(place.Uai, place.Name.Contains(place.City, StringComparison.OrdinalIgnoreCase) ? place.Name : $"{place.Name}, {place.City}");
    }

    private static int Day(DateTime? utc) => utc is { } at ? DateOnly.FromDateTime(ParisTime.FromUtc(at)).DayNumber : 0;
}
