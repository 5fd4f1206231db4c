using Amigo.Benchmarks.Pages;
using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Portal.Tickets.TextSearch;
using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amigo.Benchmarks.TicketSearch;

/// <summary>
/// An agent's search, from the words to the rows and their snippets, beside what a portal without full text would do: the same words with
/// <c>LIKE</c> in subjects, details and comments, among the same requests, twenty rows, no rank.
/// </summary>
[MemoryDiagnoser]
public class TicketTextBenchmarks
{
    private PortalInProcess _portal = null!;
    private Viewer _viewer = null!;

    /// <summary>A word of many requests of the team, of few, of all requests, several, unfinished, in a phrase, and of none.</summary>
    [Params("webmail", "nextcloud", "bonjour", "webmail accès perdu", "messag", "\"secret des correspondances\"", "zzyzx")]
    public string Words { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _portal = await PortalInProcess.StartAsync();
        await using var scope = _portal.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<AmigoDbContext>().People
            .Where(person => person.Login == "nolwenn.tanguy").Select(person => person.Id).SingleAsync();
        var sessions = scope.ServiceProvider.GetRequiredService<SessionService>();
        _viewer = (await sessions.FindViewerAsync(await sessions.OpenAsync(id, CancellationToken.None), CancellationToken.None))!;
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _portal.DisposeAsync();

    [Benchmark]
    public async Task<int> FullTextAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var search = scope.ServiceProvider.GetRequiredService<TicketTextSearch>();
        return (await search.FindAsync(_viewer, new TicketTextRequest { Query = TextQuery.Read(Words) }, CancellationToken.None)).Rows.Count;
    }

    [Benchmark(Baseline = true)]
    public async Task<int> LikeAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AmigoDbContext>();
        var rules = scope.ServiceProvider.GetRequiredService<RuleBook>().Current;
        var facts = new Amigo.Rules.ViewerFacts { PersonId = _viewer.PersonId, Teams = _viewer.Teams };
        var tickets = db.Tickets.Where(rules.Visibility.For(TicketFactsMapping.Projection, facts, DateTime.UtcNow));
        foreach (var word in Words.Trim('"').Split(' '))
        {
            var pattern = $"%{word}%";
            tickets = tickets.Where(ticket => EF.Functions.Like(ticket.Subject, pattern)
                || EF.Functions.Like(ticket.Detail.Body, pattern)
                || ticket.Journal.Any(entry => EF.Functions.Like(entry.Body!, pattern)));
        }

        return (await tickets.OrderByDescending(ticket => ticket.Number).Take(TicketTextPage.Size).Select(TicketRow.FromTicket).ToListAsync()).Count;
    }
}
