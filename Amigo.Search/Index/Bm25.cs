namespace Amigo.Search;

/// <summary>
/// Robertson's BM25 of one stem in one field, as one <see cref="ScopeView"/> sees it: frequencies and mean lengths are those of the visible
/// documents.
/// </summary>
internal readonly struct Bm25
{
    /// <summary>How soon repeating a word stops counting. 1.5 measured best on the development queries (Lucene ships 1.2).</summary>
    private const float K1 = 1.5f;

    private readonly float weight;
    private readonly float perWord;
    private readonly float atZeroLength;

    public Bm25(ScopeView view, int stem, int field, float weight)
    {
        var frequency = view.StemFrequency(stem, field);
        var mean = (float)view.TokenCount[field] / Math.Max(1, view.Count);
        var b = SearchFields.LengthNormalisations[field];
        this.weight = frequency == 0 ? 0 : weight * SearchFields.Weights[field] * view.Idf(frequency) * (K1 + 1);
        perWord = K1 * b / Math.Max(mean, 1e-3f);
        atZeroLength = K1 * (1 - b);
    }

    /// <param name="frequency">How many times the stem stands in the field.</param>
    /// <param name="length">Words of the field.</param>
    public float Score(int frequency, int length) => weight * frequency / (frequency + atZeroLength + (perWord * length));
}
