using Amigo.Search;
using BenchmarkDotNet.Attributes;

namespace Amigo.Benchmarks.Search;

/// <summary>
/// One search of mixed questions (plain, misspelt, cut), ten results, beside SQLite on the same documents in the same run. The issue asks
/// for a median of .2 ms on 3,000 documents and .5 ms on 30,000, and 200 kB; percentiles are the verb <c>relevance</c>'s to tell.
/// </summary>
[MemoryDiagnoser]
public class CorpusBenchmarks : IDisposable
{
    private const int Questions = 200;

    private InventedCorpus corpus = null!;
    private SearchIndex? index;
    private SqliteSearch? sqlite;

    [Params(3_000, 30_000)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        corpus = new(Documents);
        index = SearchIndex.Build(corpus.Documents);
        sqlite = new(corpus.Documents);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        sqlite?.Dispose();
        index?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Amigo() => corpus.Questions.Sum(question =>
        index!.Search(new SearchQuery { Text = question, Scopes = [InventedCorpus.Scope], Take = 10 }).Hits.Count);

    [Benchmark(OperationsPerInvoke = Questions)]
    public int SqliteFts5() => corpus.Questions.Sum(sqlite!.FullText);

    [Benchmark(OperationsPerInvoke = Questions)]
    public int SqliteLike() => corpus.Questions.Sum(sqlite!.Like);
}
