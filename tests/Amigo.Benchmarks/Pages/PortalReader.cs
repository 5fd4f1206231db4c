using System.Net;
using System.Text.RegularExpressions;

namespace Amigo.Benchmarks.Pages;

/// <summary>Someone signed in through the demo's own form, who reads pages one after the other.</summary>
internal sealed partial class PortalReader(HttpClient client) : IDisposable
{
    private static readonly Dictionary<string, (string List, Regex Link)> Samples = new()
    {
        ["{demande}"] = ("/tickets/en-cours", TicketLink()),
        ["{fiche}"] = ("/fiches", SheetLink()),
        ["{question}"] = ("/faq", QuestionLink()),
    };

    public static async Task<PortalReader> SignInAsync(HttpClient client, string login)
    {
        var page = await client.GetStringAsync("/connexion");
        var token = WebUtility.HtmlDecode(Token().Match(page).Groups["value"].Value);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["login"] = login, ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync("/connexion", form);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.OK))
            throw new InvalidOperationException($"Signing in as {login} was answered {answer.StatusCode}.");
        return new PortalReader(client);
    }

    /// <summary>The page's address, its sample replaced by the first one listed.</summary>
    public async Task<string> ResolveAsync(string address)
    {
        if (!Samples.TryGetValue(address, out var sample))
            return address;
        var link = sample.Link.Match(await client.GetStringAsync(sample.List));
        return link.Success ? WebUtility.HtmlDecode(link.Groups["address"].Value) : throw new InvalidOperationException($"{sample.List} lists nothing.");
    }

    /// <returns>How many bytes came.</returns>
    public async Task<int> ReadAsync(string address)
    {
        using var answer = await client.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{address} was answered {(int)answer.StatusCode}.");
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(?<address>/tickets/R-\\d+)\"")]
    private static partial Regex TicketLink();

    [GeneratedRegex("href=\"(?<address>/fiches/[^\"?#]+)\"")]
    private static partial Regex SheetLink();

    [GeneratedRegex("href=\"(?<address>/faq/[^\"?#]+)\"")]
    private static partial Regex QuestionLink();
}
