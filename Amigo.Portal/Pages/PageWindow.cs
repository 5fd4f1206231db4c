namespace Amigo.Portal.Pages;

/// <summary>Which rows of a list are shown, from the "page" and "taille" that anyone may type in the address.</summary>
public readonly record struct PageWindow(int Number, int Size)
{
    public static readonly IReadOnlyList<int> Sizes = [10, 20, 50, 100];

    public const int DefaultSize = 20;

    public int Skip => (Number - 1) * Size;

    /// <summary>Anything out of bounds is brought back into them: an old link to page 7 shows the last page there is.</summary>
    public static PageWindow Of(int? number, int? size, int total)
    {
        var length = size is { } asked && Sizes.Contains(asked) ? asked : DefaultSize;
        var last = total <= 0 ? 1 : (total - 1) / length + 1;
        return new PageWindow(Math.Clamp(number ?? 1, 1, last), length);
    }
}
