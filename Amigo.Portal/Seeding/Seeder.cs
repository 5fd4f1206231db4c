using Amigo.Portal.Data;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Seeding;

/// <summary>Fills a migrated database that holds the demo people with an invented history.</summary>
public sealed class Seeder(AmigoDbContext db, RuleSet rules, ServiceCatalogue catalogue, SeedProgress progress)
{
    private const int BatchSize = 5_000;

    /// <exception cref="SeedException">There are requests already, or the database cannot be used.</exception>
    public async Task RunAsync(SeedOptions options, CancellationToken cancellationToken)
    {
        var first = await db.Counters.Where(counter => counter.Name == Counter.Tickets).Select(counter => counter.Value).SingleAsync(cancellationToken);
        if ((first > 0 || await db.Tickets.AnyAsync(cancellationToken)) && !options.Adds)
            throw new SeedException("La base contient déjà des demandes. Videz le dossier de données, ou ajoutez --add pour en ajouter d’autres.");

        var people = await db.People.AsNoTracking().AsSplitQuery().Include(person => person.Establishments).Include(person => person.Teams)
            .OrderBy(person => person.Id).ToListAsync(cancellationToken);
        var places = await db.Establishments.AsNoTracking().OrderBy(place => place.Uai).ToListAsync(cancellationToken);
        var newcomers = Invent(options, people, places);
        var maker = CreateMaker(options, [.. people, .. newcomers.People], [.. places, .. newcomers.Establishments]);

        await using BulkWriter writer = db.Database.IsSqlite() ? new SqliteBulkWriter(db) : new PostgresBulkWriter(db);
        await writer.BeginAsync(TableOf<Ticket>(), cancellationToken);
        await WriteAsync(writer, newcomers, cancellationToken);
        await WriteAsync(writer, maker, options, first, cancellationToken);
        await writer.ExecuteAsync(
            $"""UPDATE "{TableOf<Counter>()}" SET "Value" = {first + options.Tickets} WHERE "Name" IN ('{Counter.Tickets}', '{Counter.Texts}')""", cancellationToken);
        progress.Step("Index et statistiques…");
        await writer.FinishAsync(cancellationToken);
    }

    private PeopleMaker Invent(SeedOptions options, List<Person> people, List<Establishment> places)
    {
        var maker = new PeopleMaker(
            [.. catalogue.Teams.Select(team => team.Code)],
            people.Select(person => person.Login),
            places.Select(place => place.Uai),
            people.Count == 0 ? 0 : people.Max(person => person.Id));
        var college = people.FirstOrDefault(person => person.Login == Population.HeadLogin)?.Establishments.FirstOrDefault(place => place.IsHead);
        if (college is not null && options.WantedPeople > people.Count)
            maker.Make(options.WantedPeople - people.Count, college.Uai);
        return maker;
    }

    private TicketMaker CreateMaker(SeedOptions options, List<Person> people, List<Establishment> places)
    {
        var topics = new TopicPool(catalogue, rules, places);
        var kinds = places.Where(place => topics.Has(place.Kind)).ToDictionary(place => place.Uai, place => place.Kind);
        return new TicketMaker(rules, catalogue, new Population(people, kinds), topics, options.End);
    }

    private static async Task WriteAsync(BulkWriter writer, PeopleMaker newcomers, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(newcomers.Establishments, cancellationToken);
        await writer.WriteAsync(newcomers.People, cancellationToken);
        await writer.WriteAsync([.. newcomers.People.SelectMany(person => person.Establishments)], cancellationToken);
        await writer.WriteAsync([.. newcomers.People.SelectMany(person => person.Teams)], cancellationToken);
    }

    /// <summary>One batch is written while the next is made.</summary>
    private async Task WriteAsync(BulkWriter writer, TicketMaker maker, SeedOptions options, int first, CancellationToken cancellationToken)
    {
        var openings = SchoolCalendar.Openings(options.Tickets, options.Day);
        var parts = Casting.Cast(options.Tickets);
        Ticket[] MakeBatch(int start) => [.. Enumerable.Range(start, Math.Clamp(options.Tickets - start, 0, BatchSize))
            .Select(i => maker.Make(first + i + 1, openings[i], parts[i]))];

        var next = Task.Run(() => MakeBatch(0), cancellationToken);
        for (var start = 0; start < options.Tickets; start += BatchSize)
        {
            var batch = await next;
            var following = start + BatchSize;
            next = Task.Run(() => MakeBatch(following), cancellationToken);
            await writer.WriteAsync(batch, cancellationToken);
            await writer.WriteAsync([.. batch.Select(ticket => ticket.Detail)], cancellationToken);
            await writer.WriteAsync([.. batch.SelectMany(ticket => ticket.Journal)], cancellationToken);
            progress.Report(start + batch.Length, options.Tickets);
        }
    }

    private string TableOf<T>() => db.Model.FindEntityType(typeof(T))!.GetTableName()!;
}
