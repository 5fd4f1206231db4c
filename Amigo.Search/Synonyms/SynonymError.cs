namespace Amigo.Search;

/// <summary>A line of a synonym file that could not be read; the other lines are in force.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Message">What is wrong and what is expected, in French.</param>
public sealed record SynonymError(int Line, int Column, string Message);
