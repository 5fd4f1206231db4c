using System.Buffers;
using Lucene.Net.Search;

namespace Amigo.Search;

/// <summary>
/// What a document gains from its neighbours: answers to one question stand together in the tree that people filed them in, so a
/// rubric that holds many of the best speaks for all it holds (van Rijsbergen's cluster hypothesis).
/// </summary>
internal static class RubricScorer
{
    /// <summary>What a level gives when all the best stand in one rubric, as a share of the best score (.2 to .5 measure alike).</summary>
    private const float Weight = .4f;

    /// <summary>Adds the gain to the scores of <paramref name="best"/>, which the best begins.</summary>
    public static void AddTo(ReadOnlySpan<ScoreDoc> best, Snapshot snapshot)
    {
        if (best.Length == 0)
            return;
        var shares = ArrayPool<float>.Shared.Rent(snapshot.RubricCount);
        Array.Clear(shares, 0, snapshot.RubricCount);
        var (top, total) = (best[0].Score, 0f);
        foreach (var hit in best)
        {
            total += hit.Score;
            foreach (var rubric in snapshot.Documents[hit.Doc].Rubrics)
                shares[rubric] += hit.Score;
        }

        foreach (var hit in best)
        {
            foreach (var rubric in snapshot.Documents[hit.Doc].Rubrics)
                hit.Score += Weight * top * shares[rubric] / total;
        }

        ArrayPool<float>.Shared.Return(shares);
    }
}
