using Amigo.Portal.Charts;

namespace Amigo.Portal.Exports;

internal static class ChartExport
{
    /// <summary>The table of a chart, its values as numbers.</summary>
    public static ExportTable ToTable(this Chart chart, string name) =>
        new(name, [chart.Axis, .. chart.Series.Select(series => series.Name)], RowsOf(chart).ToAsyncEnumerable());

    private static IEnumerable<object?[]> RowsOf(Chart chart) => Enumerable.Range(0, chart.Labels.Count).Select(label =>
        (object?[])[chart.Labels[label].Full, .. chart.Series.Select(series => (object?)Number(series.Values[label]))]);

    private static double? Number(double? value) => value is { } known ? Math.Round(known, 2) : null;
}
