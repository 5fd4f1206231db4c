using Amigo.Search;
using BenchmarkDotNet.Attributes;

namespace Amigo.Benchmarks.Search;

/// <summary>An edit of one sheet makes the whole index again: 3,000 documents and the first search, which a second must hold.</summary>
[MemoryDiagnoser]
public class RebuildBenchmarks
{
    private readonly InventedCorpus corpus = new(3_000);

    [Benchmark]
    public int Rebuild()
    {
        using var index = SearchIndex.Build(corpus.Documents);
        return index.Search(new SearchQuery { Text = corpus.Questions[0], Scopes = [InventedCorpus.Scope] }).Total;
    }
}
