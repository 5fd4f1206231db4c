using System.Globalization;
using Amigo.Portal.Commands;
using Amigo.Portal.Seeding;
using Microsoft.Extensions.Configuration;

namespace Amigo.Benchmarks;

/// <summary>The data folder that benchmarks read: given by <c>--data DIR</c> and <c>--tickets N</c>, filled when it is empty and first needed.</summary>
internal static class SeededFolder
{
    private const string Setting = "Amigo__DataDirectory";
    private const int DefaultTickets = 200_000;

    private static int requests = DefaultTickets;

    public static string Path => Fill(Environment.GetEnvironmentVariable(Setting) ?? Default(requests), requests);

    /// <returns>The arguments without its own.</returns>
    public static string[] Take(string[] args)
    {
        requests = int.Parse(Value(args, "--tickets") ?? DefaultTickets.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        Environment.SetEnvironmentVariable(Setting, Value(args, "--data") ?? Default(requests));
        return [.. args.Where((arg, i) => !IsOwn(arg) && (i == 0 || !IsOwn(args[i - 1])))];
    }

    private static bool IsOwn(string arg) => arg is "--data" or "--tickets";

    private static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    private static string Default(int tickets) => System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"amigo-benchmarks-{tickets}");

    private static string Fill(string folder, int tickets)
    {
        if (File.Exists(System.IO.Path.Combine(folder, "amigo.db")))
            return folder;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Amigo:DataDirectory"] = folder })
            .Build();
        var options = new SeedOptions { Tickets = tickets, Day = DateOnly.FromDateTime(DateTime.UtcNow) };
        var exitCode = SeedCommand.RunAsync(options, configuration, Console.Out, Console.Error, CancellationToken.None).GetAwaiter().GetResult();
        return exitCode == 0 ? folder : throw new InvalidOperationException($"{folder} could not be filled.");
    }
}
