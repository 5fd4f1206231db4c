using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Amigo.Search;

/// <summary>Gives Lucene the stems of texts that are already analysed, so that nothing is cut twice or differently.</summary>
internal sealed class StemStream : TokenStream
{
    private readonly Lexicon lexicon;
    private readonly ICharTermAttribute term;
    private IEnumerator<IndexedToken> tokens = Enumerable.Empty<IndexedToken>().GetEnumerator();

    public StemStream(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        term = AddAttribute<ICharTermAttribute>();
    }

    public StemStream Of(IEnumerable<IndexedText> texts)
    {
        tokens = texts.SelectMany(text => text.Tokens).GetEnumerator();
        return this;
    }

    public override bool IncrementToken()
    {
        if (!tokens.MoveNext())
            return false;
        ClearAttributes();
        term.SetEmpty().Append(lexicon.Stems[tokens.Current.Stem]);
        return true;
    }
}
