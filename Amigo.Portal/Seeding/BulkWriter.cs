using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Seeding;

/// <summary>
/// Writes rows faster than EF can, in one transaction: whoever interrupts it finds the database as it was.
/// </summary>
internal abstract class BulkWriter(DbContext db) : IAsyncDisposable
{
    private readonly Dictionary<Type, BulkTable> _tables = [];
    private List<(string Drop, string Create)> _remade = [];

    protected abstract DbConnection Connection { get; }

    protected IEnumerable<BulkTable> Tables => _tables.Values;

    /// <summary>Starts the transaction. What slows writing to <paramref name="largestTable"/> is made again at the end: sorting once is faster.</summary>
    public async Task BeginAsync(string largestTable, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        _remade = await ReadRemadeAsync(largestTable, cancellationToken);
        foreach (var (drop, _) in _remade)
            await ExecuteAsync(drop, cancellationToken);
    }

    public async Task WriteAsync<T>(IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
            return;
        if (!_tables.TryGetValue(typeof(T), out var table))
            _tables[typeof(T)] = table = new BulkTable(db, rows[0]);
        await WriteAsync(table, rows, cancellationToken);
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Makes the indexes again, commits, and tells the planner what tables hold now.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var (_, create) in _remade)
            await ExecuteAsync(create, cancellationToken);
        await CommitAsync(cancellationToken);
        await ExecuteAsync("ANALYZE", cancellationToken);
        await CloseAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    protected abstract Task OpenAsync(CancellationToken cancellationToken);

    protected abstract Task CommitAsync(CancellationToken cancellationToken);

    protected abstract Task CloseAsync(CancellationToken cancellationToken);

    /// <summary>Statements that drop and create, two by two, what a table has besides its rows and its primary key.</summary>
    protected abstract string RemadeQuery { get; }

    protected abstract Task WriteAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancellationToken);

    private async Task<List<(string Drop, string Create)>> ReadRemadeAsync(string table, CancellationToken cancellationToken)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = RemadeQuery;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("table", table);
        command.Parameters.Add(parameter);
        var remade = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            remade.Add((reader.GetString(0), reader.GetString(1)));
        return remade;
    }
}
