namespace Amigo.Portal.Charts;

/// <summary>What a value is of.</summary>
/// <param name="Brief">Under the axis: "3 nov.".</param>
/// <param name="Full">In the table: "Semaine du 3 novembre 2026".</param>
/// <param name="Address">Where the label leads in the table, or null.</param>
public sealed record ChartLabel(string Brief, string Full, string? Address = null)
{
    public static implicit operator ChartLabel(string text) => new(text, text);
}
