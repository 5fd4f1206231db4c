namespace Amigo.Search;

/// <summary>A searchable word of a text: the number of its term in the <see cref="Lexicon"/> and where it stands.</summary>
internal readonly record struct IndexedToken(int Term, int Start, int Length);

/// <summary>A text with its searchable words in order. Kept so that marks, snippets and nearness need no second analysis.</summary>
internal sealed record IndexedText(string Text, IndexedToken[] Tokens)
{
    public static IndexedText Empty { get; } = new("", []);
}
