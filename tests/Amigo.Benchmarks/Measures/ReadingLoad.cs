using System.Collections.Concurrent;
using System.Diagnostics;
using Amigo.Benchmarks.Pages;

namespace Amigo.Benchmarks.Measures;

/// <summary>Several people who read pages without a pause, each page in its turn.</summary>
internal sealed class ReadingLoad(IReadOnlyList<(PortalReader Reader, PageRequest Page)> pages)
{
    private readonly ConcurrentBag<double> times = [];
    private readonly ConcurrentBag<string> failures = [];

    /// <summary>What each failed reading was answered.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    public async Task RunAsync(int readers, TimeSpan duration)
    {
        using var stopping = new CancellationTokenSource(duration);
        await Task.WhenAll(Enumerable.Range(0, readers).Select(reader => Task.Run(() => ReadAsync(reader, stopping.Token))));
    }

    public string Row(string name)
    {
        var sorted = times.Order().ToArray();
        return $"| {name,-14} | {sorted.Length,8} | {failures.Count,6} | {sorted[sorted.Length / 2],6:0.00} | {sorted[sorted.Length * 99 / 100],6:0.00} | {sorted[^1],8:0.0} |";
    }

    private async Task ReadAsync(int first, CancellationToken stopping)
    {
        for (var i = first; !stopping.IsCancellationRequested; i++)
        {
            var (reader, page) = pages[i % pages.Count];
            var start = Stopwatch.GetTimestamp();
            try
            {
                await reader.ReadAsync(page);
            }
            catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException)
            {
                failures.Add(exception.Message);
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}
