namespace Amigo.Search;

/// <summary>A part of a text, in UTF-16 units as <see cref="string.Substring(int, int)"/> counts them.</summary>
/// <param name="Start">First unit, from 0.</param>
/// <param name="Length">Number of units, at least 1.</param>
public readonly record struct TextRange(int Start, int Length);
