using System.CommandLine;
using System.Diagnostics;
using Amigo.Portal.Data;
using Amigo.Portal.Simulation;
using Amigo.Portal.TagHelpers;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Commands;

/// <summary>Says what other rules would change of the real requests, before anyone puts them in force.</summary>
public static class SimulateCommand
{
    public static Command Create()
    {
        var rules = new Option<DirectoryInfo>("--rules") { Description = "Dossier des règles à essayer", Required = true, HelpName = "DIR" };
        var csv = new Option<FileInfo?>("--csv") { Description = "Écrit chaque demande qui change dans ce fichier", HelpName = "FICHIER" };
        var command = new Command("simulate", "Rejoue les demandes avec d’autres règles et dit ce qui changerait, sans rien écrire en base") { rules, csv };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(rules).FullName,
            result.GetValue(csv)?.FullName,
            CommandPaths.ReadConfiguration(),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    /// <summary>0 after the report; 1 after the errors of either set of rules.</summary>
    public static async Task<int> RunAsync(
        string candidate, string? csvFile, IConfiguration configuration, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var paths = CommandPaths.Resolve(configuration);
        var (before, after) = (RuleSet.Load(paths.Rules), RuleSet.Load(candidate));
        foreach (var error in before.Errors.Concat(after.Errors))
            await errors.WriteLineAsync(error.ToString());
        if (before.Rules is not { } inForce || after.Rules is not { } tried)
            return 1;

        if (DataRegistration.IsMissing(configuration, paths))
        {
            await errors.WriteLineAsync($"Il n’y a pas de base dans {paths.Data} : rien à rejouer. Démarrez le portail une fois, ou réglez Amigo__DataDirectory.");
            return 1;
        }

        await using var services = new ServiceCollection().AddLogging().AddAmigoData(configuration, paths).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AmigoDbContext>();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await errors.WriteLineAsync("La base n’est pas celle de cette version du programme. Démarrez le portail une fois : il la met à jour. Rien n’a été écrit.");
            return 1;
        }

        var start = Stopwatch.GetTimestamp();
        using var csv = csvFile is null ? null : new ChangeFile(csvFile);
        var report = await new RuleSimulation(inForce, tried, DateTime.UtcNow).RunAsync(
            TicketStream.ReadAsync(db, cancellationToken),
            csv is null ? null : csv.Write,
            Console.IsOutputRedirected ? null : count => output.Write($"\r{French.Number(count)} demandes…"),
            cancellationToken);
        await PrintAsync(report, inForce.Version, tried.Version, Stopwatch.GetElapsedTime(start), output);
        return 0;
    }

    private static async Task PrintAsync(SimulationReport report, string before, string after, TimeSpan elapsed, TextWriter output)
    {
        await output.WriteLineAsync(
            $"Règles en vigueur {before}, règles essayées {after} : {French.Count(report.Tickets, "demande rejouée", "demandes rejouées")} en {elapsed.TotalSeconds.ToString("0.0", Text.French)} s.");
        if (report.IsEmpty)
            await output.WriteLineAsync("Rien ne change.");
        foreach (var kind in report.Changes.GroupBy(group => group.Kind))
        {
            await output.WriteLineAsync($"{SimulationNames.Of(kind.Key)} : {SimulationNames.Changing(kind.Sum(group => group.Count))}.");
            foreach (var group in kind)
            {
                await output.WriteLineAsync($"  {French.Number(group.Count)} : {group.Before} → {group.After}");
                await output.WriteLineAsync($"    {string.Join(", ", group.First.Select(number => new TicketReference(number)))}{(group.Count > group.First.Count ? "…" : "")}");
            }
        }

        foreach (var transition in report.Transitions)
            await output.WriteLineAsync($"Transition : « {transition.Transition} » {(transition.Appears ? "devient possible" : "n’est plus possible")} en « {transition.Status} » ({transition.Role}).");
    }
}
