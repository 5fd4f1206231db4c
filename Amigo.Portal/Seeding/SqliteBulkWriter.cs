using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Seeding;

/// <summary>
/// Prepared statements in one transaction. With a rollback journal rather than WAL, new pages are written once and an
/// interrupted run still leaves nothing behind; only a power cut would need a new start.
/// </summary>
internal sealed class SqliteBulkWriter(DbContext db) : BulkWriter(db)
{
    private const int SqliteBusy = 5;

    private readonly SqliteConnection _connection = new(
        new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, ForeignKeys = false, DefaultTimeout = 2 }.ToString());

    private readonly Dictionary<BulkTable, SqliteCommand> _commands = [];
    private SqliteTransaction? _transaction;

    protected override DbConnection Connection => _connection;

    protected override string RemadeQuery =>
        """SELECT 'DROP INDEX "' || name || '"', sql FROM sqlite_master WHERE type = 'index' AND tbl_name = $table AND sql IS NOT NULL ORDER BY name""";

    protected override async Task OpenAsync(CancellationToken cancellationToken)
    {
        SqliteConnection.ClearAllPools();
        try
        {
            await _connection.OpenAsync(cancellationToken);
            await LeaveWalAsync(cancellationToken);
            await ExecuteAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA temp_store = MEMORY", cancellationToken);
            _transaction = _connection.BeginTransaction();
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SqliteBusy)
        {
            throw new SeedException("La base est utilisée : arrêtez le portail avant de la remplir.");
        }
    }

    /// <summary>Not through <see cref="BulkWriter.ExecuteAsync"/>, which has all its time: beside a running portal this one would wait for as long as it runs.</summary>
    private async Task LeaveWalAsync(CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    protected override Task WriteAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        if (!_commands.TryGetValue(table, out var command))
            _commands[table] = command = Prepare(table);
        foreach (var row in rows)
        {
            for (var column = 0; column < table.Columns.Count; column++)
                command.Parameters[column].Value = table.Read(row, column) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }

    protected override async Task CommitAsync(CancellationToken cancellationToken)
    {
        foreach (var command in _commands.Values)
            await command.DisposeAsync();
        await _transaction!.CommitAsync(cancellationToken);
    }

    protected override Task CloseAsync(CancellationToken cancellationToken) => ExecuteAsync("PRAGMA journal_mode = WAL", cancellationToken);

    private SqliteCommand Prepare(BulkTable table)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText =
            $"INSERT INTO {BulkTable.Quote(table.Name)} ({string.Join(", ", table.Columns.Select(BulkTable.Quote))}) "
            + $"VALUES ({string.Join(", ", table.Columns.Select((_, column) => $"$p{column}"))})";
        for (var column = 0; column < table.Columns.Count; column++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{column}", Value = DBNull.Value });
        command.Prepare();
        return command;
    }
}
