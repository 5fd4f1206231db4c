namespace Amigo.Portal.Rules.Pictures;

/// <summary>An arrow: its line, its head, and the labels that stand on it. Coordinates are whole pixels of the drawing.</summary>
public sealed record DrawnArrow(PictureArrow Source, string Line, string Head, int X, int Y, int Width, int Height, IReadOnlyList<DrawnStep> Steps);
