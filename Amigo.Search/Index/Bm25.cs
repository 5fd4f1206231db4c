using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Amigo.Search;

/// <summary>
/// BM25 for one <see cref="ScopeView"/>. It differs from Lucene's in three ways: mean lengths are those of the visible documents, the
/// inverse document frequency comes with the boost of each query term (see <see cref="LuceneQueryBuilder"/>), and lengths are kept
/// exactly, without a table of 256 norms to fill for each term of each query.
/// </summary>
internal sealed class Bm25(ScopeView? view) : Similarity
{
    /// <summary>How soon repeating a word stops counting. 1.5 measured best on the development queries (Lucene ships 1.2).</summary>
    private const float K1 = 1.5f;

    /// <summary>A document that answers more words wins, less than proportionally: the square root measured best.</summary>
    public override float Coord(int overlap, int maxOverlap) => MathF.Sqrt((float)overlap / maxOverlap);

    public override long ComputeNorm(FieldInvertState state) => state.Length;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        new TermWeight(Array.IndexOf(SearchFields.Names, collectionStats.Field), queryBoost);

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var term = (TermWeight)weight;
        var mean = (float)view!.TokenCount[term.Field] / Math.Max(1, view.Count);
        var b = SearchFields.LengthNormalisations[term.Field];
        var norms = context.AtomicReader.GetNormValues(SearchFields.Names[term.Field]);
        return new Scorer(norms, term.Value * (K1 + 1), K1 * (1 - b), K1 * b / Math.Max(mean, 1e-3f));
    }

    private sealed class TermWeight(int fieldNumber, float queryBoost) : SimWeight
    {
        private readonly float boost = queryBoost;

        public int Field { get; } = fieldNumber;

        public float Value { get; private set; }

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => Value = boost * queryNorm * topLevelBoost;
    }

    private sealed class Scorer(NumericDocValues? norms, float weight, float atZeroLength, float perWord) : SimScorer
    {
        public override float Score(int doc, float freq) =>
            weight * freq / (freq + atZeroLength + (perWord * (norms?.Get(doc) ?? 0)));

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
