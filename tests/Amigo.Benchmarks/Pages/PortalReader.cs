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

    /// <summary>What to send for a page: its sample is replaced by the first one listed, its form has the token that it was given.</summary>
    public async Task<PageRequest> ResolveAsync(PageToMeasure page)
    {
        if (page.Form is null)
            return new PageRequest(await ResolveAsync(page.Address), null);
        var token = WebUtility.HtmlDecode(Token().Match(await client.GetStringAsync(page.Form)).Groups["value"].Value);
        return new PageRequest(page.Address, new Dictionary<string, string>(page.Fields ?? new Dictionary<string, string>()) { ["__RequestVerificationToken"] = token });
    }

    private async Task<string> ResolveAsync(string address)
    {
        if (!Samples.TryGetValue(address, out var sample))
            return address;
        var link = sample.Link.Match(await client.GetStringAsync(sample.List));
        return link.Success ? WebUtility.HtmlDecode(link.Groups["address"].Value) : throw new InvalidOperationException($"{sample.List} lists nothing.");
    }

    /// <returns>How many bytes came.</returns>
    public async Task<int> ReadAsync(PageRequest page)
    {
        using var form = page.Fields is null ? null : new FormUrlEncodedContent(page.Fields);
        using var answer = form is null ? await client.GetAsync(page.Address) : await client.PostAsync(page.Address, form);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{page.Address} was answered {(int)answer.StatusCode}.");
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
