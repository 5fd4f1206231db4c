using System.Linq.Expressions;
using Amigo.Portal.Data;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Rules;

/// <summary>
/// Whether every rule that filters requests can be asked of both databases. The queries are written, not sent: no database is needed, not
/// even the one in use.
/// </summary>
public static class RuleTranslation
{
    private const string NowhereSqlite = "Data Source=:memory:";
    private const string NowherePostgres = "Host=nowhere";

    private static readonly ViewerFacts Viewer = new()
    {
        PersonId = 1,
        Establishments = ["0350001A"],
        EstablishmentKinds = ["college"],
        HeadOf = ["0350001A"],
        Teams = ["equipe"],
    };

    private static readonly DateTime Now = new(2026, 1, 15, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>An error a rule and database, where its expression stands.</summary>
    public static IReadOnlyList<RuleError> Check(RuleSet rules) => Check(rules, TicketFactsMapping.Projection);

    /// <summary>The same for another mapping of requests to facts.</summary>
    public static IReadOnlyList<RuleError> Check(RuleSet rules, Expression<Func<Ticket, TicketFacts>> projection)
    {
        using var sqlite = new AmigoDbContext(new DbContextOptionsBuilder<AmigoDbContext>().UseSqlite(NowhereSqlite).Options);
        using var postgres = new PostgresAmigoDbContext(new DbContextOptionsBuilder<PostgresAmigoDbContext>().UseNpgsql(NowherePostgres).Options);
        return [.. rules.Filters.SelectMany(filter => Problems(filter, projection, ("SQLite", sqlite), ("PostgreSQL", postgres)))];
    }

    private static IEnumerable<RuleError> Problems(
        PlacedFilter filter, Expression<Func<Ticket, TicketFacts>> projection, params IEnumerable<(string Name, AmigoDbContext Db)> databases) =>
        from database in databases
        let problem = ProblemOf(filter.Filter, projection, database.Db)
        where problem is not null
        select new RuleError(
            filter.Rule.File, filter.Line, filter.Column, $"La règle « {filter.Rule.Rule} » ne se traduit pas en SQL pour {database.Name} : {problem}");

    private static string? ProblemOf(FilterRule filter, Expression<Func<Ticket, TicketFacts>> projection, AmigoDbContext db)
    {
        try
        {
            _ = db.Tickets.Where(filter.For(projection, Viewer, Now)).Select(ticket => ticket.Number).ToQueryString();
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or NotSupportedException)
        {
            // The provider's first sentence tells what it could not do; the others are advice to programmers.
            return Text.OneLine(exception.Message).Split(". ")[0].TrimEnd('.') + ".";
        }
    }
}
