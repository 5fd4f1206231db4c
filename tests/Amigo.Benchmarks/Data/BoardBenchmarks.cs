using Amigo.Benchmarks.Pages;
using Amigo.Portal.Data;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amigo.Benchmarks.Data;

/// <summary>What dashboards ask of the database, for someone with 200 requests and for a head who sees 2,000.</summary>
[MemoryDiagnoser]
public class BoardBenchmarks
{
    private PortalInProcess _portal = null!;
    private Viewer _viewer = null!;
    private TicketListRequest _request = null!;

    [Params("camille.martin/ouverts", "yves.legoff/partages")]
    public string Who { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _portal = await PortalInProcess.StartAsync();
        await using var scope = _portal.Services.CreateAsyncScope();
        var login = Who.Split('/')[0];
        var id = await scope.ServiceProvider.GetRequiredService<AmigoDbContext>().People
            .Where(person => person.Login == login).Select(person => person.Id).SingleAsync();
        var sessions = scope.ServiceProvider.GetRequiredService<SessionService>();
        _viewer = (await sessions.FindViewerAsync(await sessions.OpenAsync(id, CancellationToken.None), CancellationToken.None))!;
        _request = new TicketListRequest
        {
            Board = Board.Current,
            Tab = _portal.Services.GetRequiredService<RuleStore>().Current.FindTab(Board.Current, Who.Split('/')[1])!,
            Page = 1,
            Size = TicketListRequest.DefaultSize,
            Filter = null,
            Sort = TicketSort.Created,
            IsDescending = true,
        };
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _portal.DisposeAsync();

    [Benchmark]
    public async Task<int> CountAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var boards = scope.ServiceProvider.GetRequiredService<TicketBoards>();
        return (await boards.CountAsync(_viewer, Board.Current, CancellationToken.None)).Count;
    }

    [Benchmark]
    public async Task<int> ReadAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var boards = scope.ServiceProvider.GetRequiredService<TicketBoards>();
        return (await boards.ReadAsync(_viewer, _request, CancellationToken.None)).Rows.Count;
    }
}
