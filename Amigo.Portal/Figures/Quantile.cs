namespace Amigo.Portal.Figures;

/// <summary>
/// The value below which a share of a sample lies, between its two nearest members: what spreadsheets call CENTILE.INCLURE, so that anyone
/// finds the same from an export. Computed here and not in SQL: SQLite has no such function, and both databases must say the same.
/// </summary>
internal static class Quantile
{
    /// <param name="sorted">In ascending order.</param>
    /// <param name="share">From 0 to 1; 0.5 for the median.</param>
    /// <returns>Null for an empty sample.</returns>
    public static double? Of(IReadOnlyList<int> sorted, double share)
    {
        if (sorted.Count == 0)
            return null;
        var place = (sorted.Count - 1) * share;
        var low = (int)place;
        var high = Math.Min(low + 1, sorted.Count - 1);
        return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
    }
}
