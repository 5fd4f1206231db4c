using System.Security.Cryptography;
using System.Text;
using Amigo.Portal.Commands;
using Amigo.Portal.Data;
using Amigo.Portal.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Amigo.Portal.Tests.Seeding;

/// <summary>A data folder of its own, filled by the verb itself.</summary>
public sealed class SeededDatabase : IDisposable
{
    public const int Tickets = 500;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("amigo-seed-");

    public SeededDatabase() => FirstRun = RunAsync(new SeedOptions { Tickets = Tickets, Day = Day }).GetAwaiter().GetResult();

    public static DateOnly Day { get; } = new(2026, 11, 20);

    public (int ExitCode, string Output, string Errors) FirstRun { get; }

    private string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(_folder.FullName, "amigo.db"),
        Pooling = false,
    }.ToString();

    public Task<(int ExitCode, string Output, string Errors)> RunAsync(SeedOptions options) =>
        RunAsync((configuration, output, errors) => SeedCommand.RunAsync(options, configuration, output, errors, CancellationToken.None));

    /// <summary>Runs a verb on this folder.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(Func<IConfiguration, TextWriter, TextWriter, Task<int>> verb)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Amigo:DataDirectory"] = _folder.FullName,
                ["ConnectionStrings:Postgres"] = null,
            })
            .Build();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await verb(configuration, output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }

    public AmigoDbContext Open() => new(new DbContextOptionsBuilder<AmigoDbContext>().UseSqlite(ConnectionString).Options);

    /// <summary>SHA-256 over every row that the seeding wrote.</summary>
    public string Digest()
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in (string[])["Establishments", "People", "PersonEstablishments", "PersonTeams", "Tickets", "TicketDetails", "Journal", "Counters"])
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    hash.AppendData(Encoding.UTF8.GetBytes($"{reader.GetValue(column)}\0"));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
