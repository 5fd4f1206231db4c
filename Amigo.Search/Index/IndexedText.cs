namespace Amigo.Search;

/// <summary>
/// A searchable word of a text: the numbers of its term and of its stem in the <see cref="Lexicon"/> and where it stands. The stem is
/// kept beside because marks read it for every word of every document shown.
/// </summary>
internal readonly record struct IndexedToken(int Term, int Stem, int Start, int Length);

/// <summary>A text with its searchable words in order. Kept so that marks, snippets and nearness need no second analysis.</summary>
internal sealed record IndexedText(string Text, IndexedToken[] Tokens)
{
    /// <summary>The stems of the tokens, close together: scoring reads nothing else of hundreds of words a document.</summary>
    public int[] Stems { get; } = Array.ConvertAll(Tokens, token => token.Stem);

    public static IndexedText Empty { get; } = new("", []);
}
