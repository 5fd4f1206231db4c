using Amigo.Portal;
using Amigo.Portal.Kb;
using Amigo.Search;
using BenchmarkDotNet.Attributes;

namespace Amigo.Benchmarks.Libraries;

/// <summary>The catalogue, sheets and questions of this repository: loading them, and looking for words.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private static readonly string Folder = PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Knowledge;

    private readonly KnowledgeBase _knowledge = KnowledgeBase.Load(Folder).Knowledge!;

    [Params("webmail", "mot de passe messagerie", "webmial")]
    public string Words { get; set; } = "";

    [Benchmark]
    public int Search() => _knowledge.Index.Search(new SearchQuery
    {
        Text = Words,
        Kinds = [KnowledgeBase.OfferKind],
        Scopes = [.. _knowledge.Catalogue.Offers.Select(offer => KnowledgeBase.OfferScope(offer.Code))],
    }).Total;
}
