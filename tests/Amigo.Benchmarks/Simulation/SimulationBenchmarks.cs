using Amigo.Benchmarks.Pages;
using Amigo.Portal.Data;
using Amigo.Portal.Simulation;
using Amigo.Rules;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;

namespace Amigo.Benchmarks.Simulation;

/// <summary>
/// Replays requests over rules of which a tab, a cell of the priorities and automatic closing changed. A million that are invented, those of the
/// database with their reading, and a thousand asked the plain way: every rule of both sets, by RulesEngine.
/// </summary>
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private const int Million = 1_000_000;
    private const int Plain = 1_000;

    private static readonly DateTime Now = DateTime.UtcNow;

    private readonly RuleSet _before = CandidateRules.InForce();
    private readonly RuleSet _after = CandidateRules.Changed();
    private TicketFacts[] _requests = [];
    private PortalInProcess? _portal;

    [GlobalSetup(Targets = [nameof(InventedMillion), nameof(ByRulesEngine)])]
    public void Invent() => _requests = InventedRequests.Make(100_000, Now);

    [GlobalSetup(Target = nameof(Database))]
    public async Task StartAsync() => _portal = await PortalInProcess.StartAsync();

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        if (_portal is not null)
            await _portal.DisposeAsync();
    }

    [Benchmark]
    public async Task<int> InventedMillion() =>
        (await new RuleSimulation(_before, _after, Now).RunAsync(Chunks(), tell: null, progress: null, CancellationToken.None)).Changes.Count;

    [Benchmark]
    public async Task<int> Database()
    {
        await using var scope = _portal!.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AmigoDbContext>();
        return (await new RuleSimulation(_before, _after, Now).RunAsync(TicketStream.ReadAsync(db, CancellationToken.None), null, null, CancellationToken.None)).Tickets;
    }

    [Benchmark]
    public int ByRulesEngine()
    {
        var changes = 0;
        foreach (var request in _requests.AsSpan(0, Plain))
            changes += Ask(_before, request) == Ask(_after, request) ? 0 : 1;
        return changes;
    }

    private static string Ask(RuleSet rules, TicketFacts request)
    {
        var author = new ViewerFacts { PersonId = request.AuthorId };
        var agent = new ViewerFacts { PersonId = request.AgentId ?? int.MaxValue, Teams = [request.TeamCode] };
        var tabs = rules.Tabs.Where(tab => tab.Filter.Decide(request, tab.Board == Board.Agent ? agent : author, Now).IsMatch).Select(tab => tab.Label);
        var closes = rules.AutoClose.Decide(request, ViewerFacts.Clock, Now).IsMatch;
        return $"{string.Join(',', tabs)}/{rules.Priority(request.Impact, request.Urgency).Value}/{closes}";
    }

    private async IAsyncEnumerable<TicketFacts[]> Chunks()
    {
        for (var done = 0; done < Million; done += _requests.Length)
        {
            foreach (var chunk in _requests.Chunk(TicketStream.ChunkSize))
                yield return chunk;
        }

        await Task.CompletedTask;
    }
}
