namespace Amigo.Portal.Editing;

/// <summary>A line of a difference.</summary>
/// <param name="Before">Its number in the former text, from 1; null when it is not there.</param>
/// <param name="After">Its number in the new text.</param>
public sealed record DiffLine(DiffMark Mark, int? Before, int? After, string Text);
