namespace Amigo.Portal.Rules.Pictures;

/// <summary>A place in a row of the layout: a status, the labels of an arrow, or a bend where an arrow passes.</summary>
internal sealed class LayoutSlot
{
    public required int Row { get; init; }

    /// <summary>The room it takes on each side of where its arrows pass.</summary>
    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double Height { get; init; }

    /// <summary>How much it wants to stay straight under, or above, what it is tied to.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether an arrow only passes here.</summary>
    public bool IsOnArrow { get; init; }

    public List<LayoutSlot> Above { get; } = [];

    public List<LayoutSlot> Below { get; } = [];

    public int Position { get; set; }

    public double X { get; set; }
}
