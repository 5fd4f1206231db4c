using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Amigo.Benchmarks.Pages;

namespace Amigo.Benchmarks.Measures;

/// <summary>Measures a published portal from outside: processor milliseconds of its process for a page, and the time a reader waits.</summary>
internal static class CpuCommand
{
    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "Adresse du portail, en démonstration",
            Required = true,
            CustomParser = result => new Uri(result.Tokens[0].Value),
        };
        var pid = new Option<int>("--pid") { Description = "Numéro de son processus", Required = true };
        var requests = new Option<int>("--requests") { Description = "Lectures mesurées par page", DefaultValueFactory = _ => 2_000 };
        var warmUp = new Option<int>("--warm-up") { Description = "Lectures avant la mesure, par page", DefaultValueFactory = _ => 2_000 };
        var only = new Option<string?>("--page") { Description = "Une seule page, par son nom" };
        var command = new Command("cpu", "Mesure un portail publié, de l’extérieur") { url, pid, requests, warmUp, only };
        command.SetAction(result => RunAsync(
            result.GetRequiredValue(url), result.GetValue(pid), result.GetValue(requests), result.GetValue(warmUp), result.GetValue(only)));
        return command;
    }

    private static async Task<int> RunAsync(Uri url, int pid, int requests, int warmUp, string? only)
    {
        var processor = new ProcessorTime(pid);
        var pages = PageToMeasure.All.Where(page => only is null || page.Name == only).ToList();
        var readers = new Dictionary<string, PortalReader>();
        foreach (var login in pages.Select(page => page.Login).Distinct())
            readers[login] = await PortalReader.SignInAsync(CreateClient(url), login);

        // Everything first, so that the just-in-time compiler has seen all pages before the first is measured.
        foreach (var page in pages)
            await ReadAsync(readers[page.Login], await readers[page.Login].ResolveAsync(page), warmUp);

        Console.WriteLine($"| {"page",-18} | ms CPU | p50 ms | p99 ms |   octets |");
        Console.WriteLine("|--------------------|-------:|-------:|-------:|---------:|");
        foreach (var page in pages)
        {
            var request = await readers[page.Login].ResolveAsync(page);
            var before = processor.Read();
            var (times, bytes) = await ReadAsync(readers[page.Login], request, requests);
            var cpu = (processor.Read() - before).TotalMilliseconds / requests;
            Array.Sort(times);
            Console.WriteLine(
                $"| {page.Name,-18} | {cpu,6:0.00} | {times[requests / 2],6:0.00} | {times[requests * 99 / 100],6:0.00} | {bytes,8} |");
        }

        return 0;
    }

    private static async Task<(double[] Milliseconds, int Bytes)> ReadAsync(PortalReader reader, PageRequest request, int requests)
    {
        var times = new double[requests];
        var bytes = 0;
        for (var i = 0; i < requests; i++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes = await reader.ReadAsync(request);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return (times, bytes);
    }

    private static HttpClient CreateClient(Uri url) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = url };
}
