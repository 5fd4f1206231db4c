using System.CommandLine;
using System.Net;
using Amigo.Benchmarks.Pages;

namespace Amigo.Benchmarks.Measures;

/// <summary>Measures what readers notice of rules and knowledge that change under them: requests failed, and how long they wait.</summary>
internal static class ReloadCommand
{
    private static readonly string[] Pages = ["accueil", "en-cours", "demande", "recherche-mot", "fiche", "formulaire", "file-a-prendre", "reponses"];

    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "Adresse du portail, en démonstration",
            Required = true,
            CustomParser = result => new Uri(result.Tokens[0].Value),
        };
        var rules = new Option<string>("--rules") { Description = "Son dossier de règles, que la mesure modifie : une copie", Required = true };
        var knowledge = new Option<string>("--kb") { Description = "Son dossier de connaissances, que la mesure modifie : une copie", Required = true };
        var seconds = new Option<int>("--seconds") { Description = "Durée de chacune des deux mesures", DefaultValueFactory = _ => 30 };
        var readers = new Option<int>("--readers") { Description = "Personnes qui lisent à la fois", DefaultValueFactory = _ => 4 };
        var pause = new Option<int>("--pause") { Description = "Millisecondes entre deux modifications", DefaultValueFactory = _ => 1_000 };
        var command = new Command("reload", "Mesure un portail publié pendant que ses fichiers changent") { url, rules, knowledge, seconds, readers, pause };
        command.SetAction(result => RunAsync(
            result.GetRequiredValue(url),
            new FolderEdits(result.GetRequiredValue(rules), result.GetRequiredValue(knowledge)),
            TimeSpan.FromSeconds(result.GetValue(seconds)),
            result.GetValue(readers),
            TimeSpan.FromMilliseconds(result.GetValue(pause))));
        return command;
    }

    private static async Task<int> RunAsync(Uri url, FolderEdits edits, TimeSpan duration, int readers, TimeSpan pause)
    {
        var pages = await PagesAsync(url);
        await new ReadingLoad(pages).RunAsync(readers, duration);
        Console.WriteLine($"| {"fichiers",-14} | lectures | échecs | p50 ms | p99 ms | plus lent |");
        Console.WriteLine("|----------------|---------:|-------:|-------:|-------:|---------:|");
        var still = new ReadingLoad(pages);
        await still.RunAsync(readers, duration);
        Console.WriteLine(still.Row("inchangés"));

        using var stopping = new CancellationTokenSource();
        var changed = new ReadingLoad(pages);
        var editing = edits.RunAsync(pause, stopping.Token);
        await changed.RunAsync(readers, duration);
        await stopping.CancelAsync();
        await editing;
        Console.WriteLine(changed.Row("modifiés"));
        Console.WriteLine($"{edits.Count} modifications.");
        foreach (var failure in changed.Failures.Distinct())
            Console.WriteLine(failure);
        return still.Failures.Count + changed.Failures.Count == 0 ? 0 : 1;
    }

    private static async Task<List<(PortalReader, PageRequest)>> PagesAsync(Uri url)
    {
        var readers = new Dictionary<string, PortalReader>();
        var pages = new List<(PortalReader, PageRequest)>();
        foreach (var page in PageToMeasure.All.Where(page => Pages.Contains(page.Name)))
        {
            if (!readers.TryGetValue(page.Login, out var reader))
            {
                var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = url };
                readers[page.Login] = reader = await PortalReader.SignInAsync(client, page.Login);
            }

            pages.Add((reader, await reader.ResolveAsync(page)));
        }

        return pages;
    }
}
