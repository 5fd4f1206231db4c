using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Amigo.Search;

/// <summary>Cuts any text into folded words. Thread-safe: Lucene keeps one chain a thread.</summary>
internal sealed class FrenchAnalyzer : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The words of <paramref name="text"/> in order, stop words included.</summary>
    public List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        using var stream = GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            tokens.Add(new(term.ToString(), offset.StartOffset, offset.EndOffset - offset.StartOffset));
        stream.End();
        return tokens;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        return new(tokenizer, new FrenchFoldingFilter(tokenizer));
    }
}
