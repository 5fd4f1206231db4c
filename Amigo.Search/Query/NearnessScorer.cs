using System.Numerics;

namespace Amigo.Search;

/// <summary>The second pass: what a document gains when words typed side by side stand near each other in it, in any order.</summary>
internal sealed class NearnessScorer(int words)
{
    /// <summary>.25 measured better than .5 and 1 on every development collection (no length counts here, unlike in BM25).</summary>
    private const float Weight = .25f;

    /// <summary>Searchable words between the two, at most.</summary>
    private const int Slop = 2;

    private const float K1 = 1.5f;
    /// <summary>Words of a body that are read: far more than any sheet has, and no quality is lost on the longest documents.</summary>
    private const int BodyWords = 400;

    private readonly float[] near = new float[words];

    public float Score(IndexedDocument document, WordMarks marks)
    {
        var score = SearchFields.Weights[(int)SearchField.Title] * Score(document.Title, marks);
        score += SearchFields.Weights[(int)SearchField.Body] * Score(document.Body, marks);
        foreach (var level in document.Path)
            score += SearchFields.Weights[(int)SearchField.Path] * Score(level, marks);
        return Weight * score;
    }

    private float Score(IndexedText text, WordMarks marks)
    {
        Array.Clear(near);
        var stems = text.Stems.AsSpan(0, Math.Min(text.Stems.Length, BodyWords));
        for (var i = 0; i < stems.Length; i++)
        {
            var here = marks.Of(stems[i]);
            if (here == 0)
                continue;
            for (var gap = 0; gap <= Slop && i + gap + 1 < stems.Length; gap++)
                Meet(here, marks.Of(stems[i + gap + 1]), 1f / (1 + gap));
        }

        var score = 0f;
        for (var pair = 0; pair + 1 < near.Length; pair++)
            score += near[pair] == 0 ? 0 : (marks.Idf[pair] + marks.Idf[pair + 1]) * near[pair] * (K1 + 1) / (near[pair] + K1);
        return score;
    }

    private void Meet(uint here, uint there, float closeness)
    {
        if (there == 0)
            return;
        var forward = here & (there >> 1);
        var backward = there & (here >> 1);
        for (var pairs = forward; pairs != 0; pairs &= pairs - 1)
            near[BitOperations.TrailingZeroCount(pairs)] += closeness;
        for (var pairs = backward & ~forward; pairs != 0; pairs &= pairs - 1)
            near[BitOperations.TrailingZeroCount(pairs)] += closeness / 2;
    }
}
