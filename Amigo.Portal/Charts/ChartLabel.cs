namespace Amigo.Portal.Charts;

/// <summary>What a value is of.</summary>
/// <param name="Brief">Under the axis: "3 nov.".</param>
/// <param name="Full">In the table: "Semaine du 3 novembre 2026".</param>
/// <param name="Address">Where the label leads in the table, or null.</param>
public sealed record ChartLabel(string Brief, string Full, string? Address = null)
{
    /// <summary>All those that are not named: a line of the table without a bar, which would dwarf the others and be of nothing in particular.</summary>
    public bool IsRest { get; init; }

    public static implicit operator ChartLabel(string text) => new(text, text);
}
