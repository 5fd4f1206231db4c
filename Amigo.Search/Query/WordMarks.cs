using System.Buffers;

namespace Amigo.Search;

/// <summary>Which words of the query each stem stands for, one bit a word: marks and nearness read it for every token of a document.</summary>
internal sealed class WordMarks : IDisposable
{
    private readonly uint[] words;

    /// <summary>One bit a stem: most words of a document are not asked for, and these bits stay in the processor's nearest cache.</summary>
    private readonly ulong[] asked;

    /// <summary>The marks for documents of <paramref name="kind"/>: synonyms of another kind do not count there.</summary>
    public WordMarks(ReadQuery query, string? kind, Lexicon lexicon, ScopeView view)
    {
        words = ArrayPool<uint>.Shared.Rent(lexicon.Stems.Length);
        asked = ArrayPool<ulong>.Shared.Rent((lexicon.Stems.Length >> 6) + 1);
        Array.Clear(asked, 0, (lexicon.Stems.Length >> 6) + 1);
        Idf = new float[query.Words.Count];
        for (var word = 0; word < query.Words.Count; word++)
        {
            foreach (var alternative in query.Words[word].Alternatives)
            {
                if (alternative.Kind is not null && alternative.Kind != kind)
                    continue;
                foreach (var stem in alternative.Stems)
                    Mark(stem, 1u << word);
            }

            Idf[word] = query.Words[word].Alternatives is [var first, ..] ? view.Idf(view.StemFrequency(first.Stems[0])) : 0;
        }
    }

    /// <summary>Marks told one by one, for tokens whose stems are their places in <paramref name="marks"/>; each word tells as much.</summary>
    public WordMarks(ReadOnlySpan<uint> marks)
    {
        words = ArrayPool<uint>.Shared.Rent(marks.Length);
        asked = ArrayPool<ulong>.Shared.Rent((marks.Length >> 6) + 1);
        Array.Clear(asked, 0, (marks.Length >> 6) + 1);
        for (var stem = 0; stem < marks.Length; stem++)
        {
            if (marks[stem] != 0)
                Mark(stem, marks[stem]);
        }

        Idf = new float[32];
        Array.Fill(Idf, 1);
    }

    /// <summary>How telling each word of the query is.</summary>
    public float[] Idf { get; }

    public uint Of(IndexedToken token) => Of(token.Stem);

    public uint Of(int stem) => IsAsked(stem) ? words[stem] : 0;

    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(words);
        ArrayPool<ulong>.Shared.Return(asked);
    }

    private bool IsAsked(int stem) => (asked[stem >> 6] & (1UL << stem)) != 0;

    private void Mark(int stem, uint word)
    {
        words[stem] = IsAsked(stem) ? words[stem] | word : word;
        asked[stem >> 6] |= 1UL << stem;
    }
}
