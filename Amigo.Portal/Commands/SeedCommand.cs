using System.CommandLine;
using System.Globalization;
using Amigo.Portal.Data;
using Amigo.Portal.Demo;
using Amigo.Portal.Kb;
using Amigo.Portal.Seeding;
using Amigo.Portal.Tickets.TextSearch;
using Amigo.Rules;

namespace Amigo.Portal.Commands;

/// <summary>Fills the database that the portal itself would use with an invented history, to try it at its real size.</summary>
public static class SeedCommand
{
    public static Command Create()
    {
        var tickets = new Option<int>("--tickets") { Description = "Nombre de demandes à inventer", Required = true, HelpName = "N" };
        var people = new Option<int?>("--people") { Description = "Nombre de personnes en tout (une pour dix demandes par défaut)", HelpName = "M" };
        var day = new Option<string?>("--day") { Description = "Jour où l’histoire s’arrête, AAAA-MM-JJ (aujourd’hui par défaut)", HelpName = "JOUR" };
        var add = new Option<bool>("--add") { Description = "Ajoute aux demandes déjà présentes au lieu de refuser" };
        tickets.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() is < 1 or > SeedOptions.MaximumTickets)
                result.AddError($"--tickets : un nombre de 1 à {SeedOptions.MaximumTickets}.");
        });
        day.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !TryReadDay(result.Tokens[0].Value, out _))
                result.AddError("--day : une date comme 2026-11-23.");
        });
        var command = new Command("seed", "Remplit la base de demandes inventées, pour essayer le portail à sa vraie taille") { tickets, people, day, add };
        command.SetAction((result, cancellationToken) => RunAsync(
            new SeedOptions
            {
                Tickets = result.GetValue(tickets),
                People = result.GetValue(people),
                Day = TryReadDay(result.GetValue(day), out var date) ? date : DateOnly.FromDateTime(ParisTime.FromUtc(DateTime.UtcNow)),
                Adds = result.GetValue(add),
            },
            CommandPaths.ReadConfiguration(),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    /// <summary>0 when the database is filled; 1 after the reason why not.</summary>
    public static async Task<int> RunAsync(
        SeedOptions options, IConfiguration configuration, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var paths = CommandPaths.Resolve(configuration);
        var rules = RuleSet.Load(paths.Rules);
        var knowledge = KnowledgeBase.Load(paths.Knowledge);
        if (rules.Rules is not { } set || knowledge.Knowledge is not { } kb)
        {
            foreach (var line in rules.Errors.Select(error => error.ToString()).Concat(knowledge.Errors.Select(error => error.ToString())))
                await errors.WriteLineAsync(line);
            return 1;
        }

        var progress = new SeedProgress(output, isTerminal: !Console.IsOutputRedirected);
        await using var services = CreateServices(configuration, paths);
        try
        {
            await DataRegistration.MigrateAsync(services, cancellationToken);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoPeople>().FillAsync(cancellationToken);
            await new Seeder(scope.ServiceProvider.GetRequiredService<AmigoDbContext>(), set, kb.Catalogue, progress).RunAsync(options, cancellationToken);
            progress.Step("Recherche dans les demandes…");
            var backlog = scope.ServiceProvider.GetRequiredService<TicketTextBacklog>();
            await backlog.RunAsync(TicketTextBacklog.BatchAlone, report: null, cancellationToken);
            await backlog.TidyAsync(cancellationToken);
        }
        catch (SeedException refusal)
        {
            await errors.WriteLineAsync(refusal.Message);
            return 1;
        }

        await output.WriteLineAsync($"{options.Tickets.ToString("N0", Text.French)} demandes en {progress.Elapsed.TotalSeconds.ToString("N0", Text.French)} s.");
        return 0;
    }

    private static ServiceProvider CreateServices(IConfiguration configuration, PortalPaths paths) => new ServiceCollection()
        .AddLogging()
        .AddAmigoData(configuration, paths)
        .AddTicketTextIndex(configuration)
        .AddScoped<DemoPeople>()
        .BuildServiceProvider();

    private static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
