namespace Amigo.Search;

/// <summary>A word of a text.</summary>
/// <param name="Text">Folded: lower case, no accent, no elided article.</param>
/// <param name="Start">Where the word begins in the text, after its elided article.</param>
/// <param name="Length">In UTF-16 units of the text.</param>
internal readonly record struct Token(string Text, int Start, int Length);
