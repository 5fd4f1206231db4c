namespace Amigo.Portal.Rules.Pictures;

/// <summary>The box of a status. Coordinates are whole pixels of the drawing.</summary>
public sealed record DrawnStatus(PictureStatus Source, int X, int Y, int Width, int Height, IReadOnlyList<string> Lines);
