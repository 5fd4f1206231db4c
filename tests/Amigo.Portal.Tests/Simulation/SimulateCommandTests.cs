using Amigo.Portal.Commands;
using Amigo.Portal.Data;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Amigo.Portal.Tests.Simulation;

/// <summary>What other rules would change, counted against the database itself.</summary>
public sealed class SimulateCommandTests(SeededDatabase seeded) : IClassFixture<SeededDatabase>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("amigo-simulation-");

    private string Rules => Path.Combine(_folder.FullName, "rules");

    private string Csv => Path.Combine(_folder.FullName, "demandes.csv");

    [Fact]
    public async Task Run_SameRules_NothingChanges()
    {
        var (exitCode, output, errors) = await SimulateAsync();

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains($"{SeededDatabase.Tickets}\u00A0demandes rejouées", output, StringComparison.Ordinal);
        Assert.Contains("Rien ne change.", output, StringComparison.Ordinal);
        Assert.Single(await File.ReadAllLinesAsync(Csv, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_CellOfThePriorities_CountsAndListsTheRequestsOfThatCell()
    {
        await using var db = seeded.Open();
        var expected = await db.Tickets.Where(ticket => ticket.Impact == "personne" && ticket.Urgency == "basse")
            .OrderBy(ticket => ticket.Number).Select(ticket => ticket.Number).ToListAsync(TestContext.Current.CancellationToken);
        var digest = seeded.Digest();

        var (_, output, _) = await SimulateAsync(("priorite.json", "\"priorite\": \"basse\"", "\"priorite\": \"normale\"", "personne-basse"));

        Assert.NotEmpty(expected);
        Assert.Contains($"Priorité : {expected.Count}\u00A0demandes changent.", output, StringComparison.Ordinal);
        Assert.Contains($"{expected.Count} : Basse → Normale", output, StringComparison.Ordinal);
        Assert.Equal(
            expected.Select(number => $"R-{number:D6};Priorité;Basse;Normale"),
            (await File.ReadAllLinesAsync(Csv, TestContext.Current.CancellationToken)).Skip(1));
        Assert.Equal(digest, seeded.Digest());
    }

    [Fact]
    public async Task Run_SoonerClosing_CountsTheRequestsThatWouldCloseNow()
    {
        await using var db = seeded.Open();
        var now = DateTime.UtcNow;
        var resolved = await db.Tickets.Where(ticket => ticket.Status == "resolue" && (ticket.LastAnswerAt == null || ticket.LastAnswerAt < ticket.ResolvedAt))
            .Select(ticket => ticket.ResolvedAt).ToListAsync(TestContext.Current.CancellationToken);
        var sooner = resolved.Count(at => at <= now.AddHours(-1) && at > now.AddDays(-14));

        var (_, output, _) = await SimulateAsync(("fermeture-automatique.json", "now.AddDays(-14)", "now.AddHours(-1)", null));

        Assert.NotEqual(0, sooner);
        Assert.Contains($"{sooner} : ne se ferme pas → se ferme maintenant", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TransitionTakenAway_SaysFromWhom()
    {
        var (_, output, _) = await SimulateAsync(("transitions.json", "\"Expression\": \"viewer.Teams.Contains(ticket.TeamCode)\"", "\"Expression\": \"viewer.IsClock\"", "\"assigner\""));

        Assert.Contains("Transition : « Assigner à un agent » n’est plus possible en « Affectée » (agent de l’équipe).", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BadRules_SaysWhatIsWrongAndNothingElse()
    {
        var (exitCode, output, errors) = await SimulateAsync(("transitions.json", "\"vers\": \"resolue\"", "\"vers\": \"resolu\"", null));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("transitions.json(", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoDatabase_SaysSoAndMakesNothing()
    {
        var nowhere = Path.Combine(_folder.FullName, "nulle-part");

        var (exitCode, output, errors) = await SimulateInAsync(nowhere);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"Il n’y a pas de base dans {nowhere}", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task Run_DatabaseOfAnOlderProgram_IsRefusedAndLeftAsItIs()
    {
        var data = _folder.CreateSubdirectory("data").FullName;
        var database = Path.Combine(data, "amigo.db");
        await seeded.RunAsync((configuration, _, _) =>
        {
            SqliteConnection.ClearAllPools();
            File.Copy(Path.Combine(configuration["Amigo:DataDirectory"]!, "amigo.db"), database);
            return Task.FromResult(0);
        });
        await using (var db = new AmigoDbContext(new DbContextOptionsBuilder<AmigoDbContext>().UseSqlite($"Data Source={database};Pooling=False").Options))
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = (SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\")", TestContext.Current.CancellationToken);
        var before = await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken);

        var (exitCode, output, errors) = await SimulateInAsync(data);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("n’est pas celle de cette version du programme", errors, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <param name="edits">In this file, the first such words after a mark become others.</param>
    private Task<(int ExitCode, string Output, string Errors)> SimulateAsync(params (string File, string Before, string After, string? From)[] edits)
    {
        FolderCopy.Make(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules, Rules);
        Directory.Delete(Path.Combine(Rules, "exemples"), recursive: true);
        foreach (var (file, before, after, from) in edits)
        {
            var path = Path.Combine(Rules, file);
            var text = File.ReadAllText(path);
            var at = text.IndexOf(before, from is null ? 0 : text.IndexOf(from, StringComparison.Ordinal), StringComparison.Ordinal);
            File.WriteAllText(path, string.Concat(text.AsSpan(0, at), after, text.AsSpan(at + before.Length)));
        }

        return seeded.RunAsync((configuration, output, errors) => SimulateCommand.RunAsync(Rules, Csv, configuration, output, errors, TestContext.Current.CancellationToken));
    }

    private static async Task<(int ExitCode, string Output, string Errors)> SimulateInAsync(string data)
    {
        var rules = PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Amigo:DataDirectory"] = data }).Build();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await SimulateCommand.RunAsync(rules, null, configuration, output, errors, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
