using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Charts;

/// <summary>Figures to be drawn, read as a table and exported: all three come from here and say the same.</summary>
public sealed record Chart
{
    public required string Title { get; init; }

    /// <summary>What it shows, in a sentence, for those who do not see it.</summary>
    public required string Summary { get; init; }

    public required ChartKind Kind { get; init; }

    /// <summary>What the labels are: the head of the table's first column.</summary>
    public required string Axis { get; init; }

    public required IReadOnlyList<ChartLabel> Labels { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>How values are written, on the axis too.</summary>
    public Func<double, string> Format { get; init; } = value => French.Number((long)Math.Round(value));

    /// <summary>Where the scale ends whatever the values: 100 for a percentage.</summary>
    public double? Maximum { get; init; }

    public IReadOnlyList<ChartSeries> Drawn => [.. Series.Where(series => series.IsDrawn)];

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => !Drawn.Any(series => series.Values.Any(value => value is not null and not 0));

    public string Say(ChartSeries series, int label) => series.Values[label] is { } value ? (series.Format ?? Format)(value) : "—";

    /// <summary>The value from which nothing is higher: the greatest, or the greatest sum where series are drawn end to end.</summary>
    internal double Highest() => Labels.Count == 0 ? 0 : Kind == ChartKind.Rows
        ? Enumerable.Range(0, Labels.Count).Max(label => Labels[label].IsRest ? 0 : Drawn.Sum(series => series.Values[label] ?? 0))
        : Drawn.SelectMany(series => series.Values).Max(value => value ?? 0);
}
