namespace Amigo.Portal.Rules.Pictures;

/// <summary>A transition among the labels of an arrow.</summary>
/// <param name="Source">The transition.</param>
/// <param name="Lines">Its label cut into lines.</param>
/// <param name="Y">Where the first of them stands.</param>
public sealed record DrawnStep(PictureStep Source, IReadOnlyList<string> Lines, int Y);
