using System.Numerics;

namespace Amigo.Search;

/// <summary>What a document gains when the question says nearly all that its title says, and not the other way round.</summary>
internal sealed class TitleScorer(ScopeView view)
{
    private const float Weight = .3f;

    public float Score(IndexedDocument document, WordMarks marks)
    {
        float all = 0, asked = 0, found = 0;
        var words = 0u;
        foreach (var stem in document.Title.Stems)
        {
            var idf = view.StemIdf(stem);
            all += idf;
            if (marks.Of(stem) == 0)
                continue;
            asked += idf;
            words |= marks.Of(stem);
        }

        for (; words != 0; words &= words - 1)
            found += marks.Idf[BitOperations.TrailingZeroCount(words)];
        // Cubed: half a title is nothing.
        var share = all > 0 ? asked / all : 0;
        return Weight * found * share * share * share;
    }
}
