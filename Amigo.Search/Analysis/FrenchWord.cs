namespace Amigo.Search;

/// <summary>A word of a French text, in the forms that another full-text engine can index.</summary>
/// <param name="Text">Folded: lower case, no accent, no elided article ("l'Imprimée" gives "imprimee").</param>
/// <param name="Base">
/// The folded word with the endings that only an accent told apart made regular ("imprime"): what a French Snowball stemmer takes.
/// </param>
/// <param name="Stem">What that stemmer makes of <paramref name="Base"/> ("imprim"); words with digits stay as they are.</param>
/// <param name="Start">Where the word begins in the text, in UTF-16 units, after its elided article.</param>
/// <param name="Length">In UTF-16 units of the text.</param>
public readonly record struct FrenchWord(string Text, string Base, string Stem, int Start, int Length);
