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
        // The marks of the words before, nearest first: each word is looked up once.
        Span<uint> before = stackalloc uint[Slop + 1];
        before.Clear();
        foreach (var stem in stems)
        {
            var here = marks.Of(stem);
            if (here != 0)
            {
                for (var gap = 0; gap <= Slop; gap++)
                    Meet(before[gap], here, 1f / (1 + gap));
            }

            for (var gap = Slop; gap > 0; gap--)
                before[gap] = before[gap - 1];
            before[0] = here;
        }

        var score = 0f;
        for (var pair = 0; pair + 1 < near.Length; pair++)
            score += near[pair] == 0 ? 0 : (marks.Idf[pair] + marks.Idf[pair + 1]) * near[pair] * (K1 + 1) / (near[pair] + K1);
        return score;
    }

    private void Meet(uint here, uint there, float closeness)
    {
        if (here == 0)
            return;
        var forward = here & (there >> 1);
        var backward = there & (here >> 1);
        for (var pairs = forward; pairs != 0; pairs &= pairs - 1)
            near[BitOperations.TrailingZeroCount(pairs)] += closeness;
        for (var pairs = backward & ~forward; pairs != 0; pairs &= pairs - 1)
            near[BitOperations.TrailingZeroCount(pairs)] += closeness / 2;
    }
}
