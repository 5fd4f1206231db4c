using System.Buffers;

namespace Amigo.Search;

/// <summary>Which words of the query each stem stands for, one bit a word: marks and nearness read it for every token of a document.</summary>
internal sealed class WordMarks : IDisposable
{
    private readonly uint[] words;
    private readonly bool isRented;

    /// <summary>The marks for documents of <paramref name="kind"/>: synonyms of another kind do not count there.</summary>
    public WordMarks(ReadQuery query, string? kind, Lexicon lexicon, ScopeView view)
    {
        (words, isRented) = (ArrayPool<uint>.Shared.Rent(lexicon.Stems.Length), true);
        Array.Clear(words, 0, lexicon.Stems.Length);
        Idf = new float[query.Words.Count];
        for (var word = 0; word < query.Words.Count; word++)
        {
            foreach (var alternative in query.Words[word].Alternatives)
            {
                if (alternative.Kind is not null && alternative.Kind != kind)
                    continue;
                foreach (var stem in alternative.Stems)
                    words[stem] |= 1u << word;
            }

            Idf[word] = query.Words[word].Alternatives is [var first, ..] ? view.Idf(view.StemFrequency(first.Stems[0])) : 0;
        }
    }

    /// <summary>Marks told one by one, for tokens whose stems are their places in <paramref name="marks"/>; each word tells as much.</summary>
    public WordMarks(uint[] marks)
    {
        words = marks;
        Idf = new float[32];
        Array.Fill(Idf, 1);
    }

    /// <summary>How telling each word of the query is.</summary>
    public float[] Idf { get; }

    public uint Of(IndexedToken token) => words[token.Stem];

    public void Dispose()
    {
        if (isRented)
            ArrayPool<uint>.Shared.Return(words);
    }
}
