using BenchmarkDotNet.Attributes;

namespace Amigo.Benchmarks.Pages;

/// <summary>One page, from the request to the last byte, one at a time: without sockets, time is the processor's.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private PortalInProcess _portal = null!;
    private PortalReader _reader = null!;
    private PageRequest _request = null!;

    public static IEnumerable<PageToMeasure> Pages => PageToMeasure.All;

    [ParamsSource(nameof(Pages))]
    public PageToMeasure Page { get; set; } = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _portal = await PortalInProcess.StartAsync();
        _reader = await _portal.SignInAsync(Page.Login);
        _request = await _reader.ResolveAsync(Page);
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        _reader.Dispose();
        await _portal.DisposeAsync();
    }

    [Benchmark]
    public Task<int> ReadAsync() => _reader.ReadAsync(_request);
}
