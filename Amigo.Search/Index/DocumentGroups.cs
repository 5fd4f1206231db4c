using Lucene.Net.Util;

namespace Amigo.Search;

/// <summary>Sets of documents by kind and by request type, made once.</summary>
internal sealed class DocumentGroups
{
    private readonly FixedBitSet none;
    private readonly Dictionary<string, FixedBitSet> byKind = [];
    private readonly Dictionary<RequestType, FixedBitSet> byRequestType = [];

    public DocumentGroups(IReadOnlyList<IndexedDocument> documents)
    {
        none = new(documents.Count);
        for (var number = 0; number < documents.Count; number++)
        {
            Add(byKind, documents[number].Source.Kind, number, documents.Count);
            if (documents[number].Source.RequestType is { } type)
                Add(byRequestType, type, number, documents.Count);
        }
    }

    public bool HasKind(string kind) => byKind.ContainsKey(kind);

    public FixedBitSet OfKind(string kind) => byKind.GetValueOrDefault(kind, none);

    public FixedBitSet OfType(RequestType type) => byRequestType.GetValueOrDefault(type, none);

    private static void Add<TKey>(Dictionary<TKey, FixedBitSet> sets, TKey key, int number, int size) where TKey : notnull
    {
        if (!sets.TryGetValue(key, out var set))
            sets[key] = set = new(size);
        set.Set(number);
    }
}
