using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>
/// A private PostgreSQL from the system's package, started when the first test asks for a database and gone with the tests:
/// it lives in a temporary folder, listens on 127.0.0.1 only, and stops when this process ends, however it ends.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // The shell owns the cluster: its standard input closes when this process ends, even killed, and then everything is removed.
    private const string Script = """
        set -eu
        folder=$(mktemp -d /tmp/amigo-postgres.XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        "$BIN/initdb" -D "$folder/data" -U amigo -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log"; exit 1; }
        "$BIN/postgres" -D "$folder/data" -p "$PORT" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c logging_collector=off >"$folder/log" 2>&1 &
        server=$!
        read -r _ || true
        kill -INT "$server"
        wait "$server" || true
        """;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private Process? _shell;
    private int _port;

    /// <summary>Makes an empty database, with the server when it is the first.</summary>
    /// <returns>The connection string of the new database.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        await StartAsync();
        var name = $"amigo_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_shell is not null)
        {
            NpgsqlConnection.ClearAllPools();
            _shell.StandardInput.Close();
            await _shell.WaitForExitAsync();
            _shell.Dispose();
        }

        _starting.Dispose();
    }

    private async Task StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_shell is not null)
                return;
            _port = FreePort();
            _shell = Process.Start(Shell()) ?? throw new InvalidOperationException("The shell of PostgreSQL did not start.");
            await WaitUntilReadyAsync(_shell);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>PostgreSQL refuses to run as root: its package's own user runs it then.</summary>
    private ProcessStartInfo Shell()
    {
        var shell = new ProcessStartInfo(Environment.IsPrivilegedProcess ? "runuser" : "sh")
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments = Environment.IsPrivilegedProcess ? ["-u", "postgres", "--", "sh", "-c", Script] : ["-c", Script];
        foreach (var argument in arguments)
            shell.ArgumentList.Add(argument);
        shell.Environment["BIN"] = Components.PostgresFolder;
        shell.Environment["PORT"] = _port.ToString();
        return shell;
    }

    private async Task WaitUntilReadyAsync(Process shell)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 300 && !shell.HasExited)
            {
                await Task.Delay(100);
            }
            catch (NpgsqlException failure)
            {
                var output = shell.HasExited ? await shell.StandardOutput.ReadToEndAsync() : "";
                throw new InvalidOperationException($"PostgreSQL did not start. {output}", failure);
            }
        }
    }

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=amigo;Database={database};Maximum Pool Size=20;Include Error Detail=true";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
