namespace Amigo.Portal.Charts;

/// <summary>One value a label; null where there is nothing to say, which is not zero.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values)
{
    /// <summary>How its values are written; null: as the chart says.</summary>
    public Func<double, string>? Format { get; init; }

    /// <summary>False: a column of the table that is not drawn, because its unit is another one.</summary>
    public bool IsDrawn { get; init; } = true;

    public static ChartSeries Of<T>(string name, IEnumerable<T> items, Func<T, double?> value) => new(name, [.. items.Select(value)]);
}
