using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Amigo.Search;

/// <summary>A set of documents as Lucene filters by it.</summary>
internal sealed class DocumentSet(FixedBitSet documents) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs) => documents;
}
