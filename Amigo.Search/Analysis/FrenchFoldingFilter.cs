using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;

namespace Amigo.Search;

/// <summary>
/// Drops elided articles, lowers and folds, all before any stemming: the only order that is blind to accents by construction.
/// Unlike Lucene's elision filter it moves the offset too, so that only the word is marked in "l'ordinateur".
/// </summary>
internal sealed class FrenchFoldingFilter : TokenFilter
{
    private static readonly string[] Articles =
        ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private char[] folded = new char[256];

    public FrenchFoldingFilter(TokenStream input) : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
    }

    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
        {
            var elided = ElidedLength(term.Buffer.AsSpan(0, term.Length));
            var length = Fold(elided);
            if (length == 0)
                continue;
            term.CopyBuffer(folded, 0, length);
            offset.SetOffset(offset.StartOffset + elided, offset.EndOffset);
            return true;
        }

        return false;
    }

    private static int ElidedLength(ReadOnlySpan<char> word)
    {
        var apostrophe = word[..Math.Min(word.Length, 7)].IndexOfAny('\'', '\u2019', '\u02BC');
        if (apostrophe <= 0 || apostrophe == word.Length - 1)
            return 0;
        foreach (var article in Articles)
        {
            if (word[..apostrophe].Equals(article, StringComparison.OrdinalIgnoreCase))
                return apostrophe + 1;
        }

        return 0;
    }

    private int Fold(int from)
    {
        var buffer = term.Buffer;
        for (var i = from; i < term.Length; i++)
            buffer[i] = char.ToLowerInvariant(buffer[i]);
        // One character folds to four at most (ASCIIFoldingFilter's own bound).
        if (folded.Length < 4 * term.Length)
            folded = new char[4 * term.Length];
        var length = ASCIIFoldingFilter.FoldToASCII(buffer, from, folded, 0, term.Length - from);
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            // Combining accents (decomposed text) and inner apostrophes (aujourd'hui) carry nothing that people type reliably.
            if (folded[i] is not ('\'' or '\u02BC' or (>= '\u0300' and <= '\u036F')))
                folded[kept++] = char.ToLowerInvariant(folded[i]);
        }

        return kept;
    }
}
