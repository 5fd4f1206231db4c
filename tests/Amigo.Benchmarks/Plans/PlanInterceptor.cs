using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Amigo.Benchmarks.Plans;

/// <summary>Asks the database for the plan of each query before it runs.</summary>
internal sealed class PlanInterceptor(TextWriter output) : DbCommandInterceptor
{
    public bool IsShown { get; set; }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Show(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Show(command);
        return ValueTask.FromResult(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        ShowDuration(eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        ShowDuration(eventData);
        return ValueTask.FromResult(result);
    }

    private void Show(DbCommand command)
    {
        if (!IsShown)
            return;
        output.WriteLine(command.CommandText);
        var query = command.CommandText;
        var isSqlite = command is SqliteCommand;
        command.CommandText = $"{(isSqlite ? "EXPLAIN QUERY PLAN" : "EXPLAIN (ANALYZE, COSTS OFF, SUMMARY OFF)")} {query}";
        using (var plan = command.ExecuteReader())
        {
            while (plan.Read())
                output.WriteLine($"    -> {plan.GetString(isSqlite ? 3 : 0)}");
        }

        command.CommandText = query;
    }

    private void ShowDuration(CommandExecutedEventData eventData)
    {
        if (IsShown)
            output.WriteLine($"    {eventData.Duration.TotalMilliseconds:0.00} ms{Environment.NewLine}");
    }
}
