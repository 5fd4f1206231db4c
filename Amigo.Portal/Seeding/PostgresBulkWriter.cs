using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Amigo.Portal.Seeding;

/// <summary>Binary COPY in one transaction.</summary>
internal sealed class PostgresBulkWriter(DbContext db) : BulkWriter(db)
{
    private readonly NpgsqlConnection _connection = new(db.Database.GetConnectionString());
    private NpgsqlTransaction? _transaction;

    protected override DbConnection Connection => _connection;

    /// <summary>Its indexes, and the foreign keys that lead to it or start from a table that leads to it: checked at once, not row by row.</summary>
    protected override string RemadeQuery =>
        """
        WITH seeded AS (SELECT ('"' || @table || '"')::regclass AS id)
        SELECT 'DROP INDEX ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
        FROM pg_index i, seeded WHERE i.indrelid = seeded.id AND NOT i.indisprimary
        UNION ALL
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname),
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
        FROM pg_constraint c, seeded
        WHERE c.contype = 'f' AND (c.conrelid = seeded.id OR c.conrelid IN (SELECT conrelid FROM pg_constraint WHERE confrelid = seeded.id))
        """;

    protected override async Task OpenAsync(CancellationToken cancellationToken)
    {
        await _connection.OpenAsync(cancellationToken);
        _transaction = await _connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync("SET LOCAL maintenance_work_mem = '256MB'", cancellationToken);
    }

    protected override async Task WriteAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", table.Columns.Select(BulkTable.Quote));
        await using var copy = await _connection.BeginBinaryImportAsync(
            $"COPY {BulkTable.Quote(table.Name)} ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                if (table.Read(row, column) is { } value)
                    await copy.WriteAsync(value, table.Types[column].StoreTypeNameBase, cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    protected override async Task CommitAsync(CancellationToken cancellationToken)
    {
        foreach (var table in Tables.Where(table => table.GivenKey is not null))
        {
            var key = BulkTable.Quote(table.GivenKey!);
            await ExecuteAsync(
                $"SELECT setval(pg_get_serial_sequence('{BulkTable.Quote(table.Name)}', '{table.GivenKey}'), (SELECT max({key}) FROM {BulkTable.Quote(table.Name)}))",
                cancellationToken);
        }

        await _transaction!.CommitAsync(cancellationToken);
    }

    protected override Task CloseAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
