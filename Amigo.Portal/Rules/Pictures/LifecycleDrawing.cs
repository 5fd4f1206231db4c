namespace Amigo.Portal.Rules.Pictures;

/// <summary>A lifecycle laid out: statuses in rows from the opening to the end, arrows between them. Immutable.</summary>
public sealed record LifecycleDrawing
{
    public const int LineHeight = 16;
    public const int StatusLineHeight = 19;
    public const int GlyphWidth = 13;

    /// <summary>The room before a label: who makes the transition, then the sign of what becomes of it.</summary>
    public static int Indent(PictureStep step) => GlyphWidth * (step.Actors.Count + (step.Change is null ? 0 : 1));

    public required LifecyclePicture Picture { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Where requests come from: the middle of a dot.</summary>
    public required int StartX { get; init; }

    public required int StartY { get; init; }

    public required IReadOnlyList<DrawnStatus> Statuses { get; init; }

    public required IReadOnlyList<DrawnArrow> Arrows { get; init; }

    /// <summary>Null when there is too much to draw.</summary>
    public static LifecycleDrawing? Of(LifecyclePicture picture) => picture.CanBeDrawn ? new LifecycleLayout(picture).Draw() : null;
}
