using System.CommandLine;
using Amigo.Benchmarks.Pages;

namespace Amigo.Benchmarks.Plans;

/// <summary>Shows how the database answers each page: its statements, and the plan of each.</summary>
internal static class PlansCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Dossier de données rempli par le verbe seed", Required = true };
        var only = new Option<string?>("--page") { Description = "Une seule page, par son nom" };
        var command = new Command("plans", "Montre les requêtes de chaque page et leur plan") { data, only };
        command.SetAction(result => RunAsync(result.GetRequiredValue(data), result.GetValue(only)));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo data, string? only)
    {
        SeededFolder.Take(["--data", data.FullName]);
        var plans = new PlanInterceptor(Console.Out);
        await using var portal = await PortalInProcess.StartAsync(plans);
        foreach (var page in PageToMeasure.All.Where(page => only is null || page.Name == only))
        {
            using var reader = await portal.SignInAsync(page.Login);
            var request = await reader.ResolveAsync(page);
            // The second reading: nothing is prepared or cached for the first time.
            await reader.ReadAsync(request);
            Console.WriteLine($"## {page.Name} {request}");
            plans.IsShown = true;
            await reader.ReadAsync(request);
            plans.IsShown = false;
        }

        return 0;
    }
}
