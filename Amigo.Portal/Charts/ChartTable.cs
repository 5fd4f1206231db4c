using static Amigo.Portal.Charts.Markup;

namespace Amigo.Portal.Charts;

/// <summary>The figures of a chart as a table: folded under its drawing, or drawn itself.</summary>
internal sealed class ChartTable(Chart chart, string id, Markup markup)
{
    public void Write()
    {
        var isDrawn = chart.Kind == ChartKind.Rows;
        if (isDrawn && chart.Drawn.Count > 1)
            WriteHiddenPatterns();
        markup.Open("div", ("class", "amigo-table-wrap"), ("tabindex", "0"), ("role", "region"), ("aria-label", $"Tableau : {chart.Title}"));
        markup.Open("table", ("class", isDrawn ? "amigo-table amigo-table-titled amigo-chart-rows" : "amigo-table amigo-chart-table"), ("aria-describedby", isDrawn ? $"{id}-resume" : null));
        markup.Add("caption", $"{chart.Title} : données", ("class", "visually-hidden"));
        markup.Open("thead").Open("tr").Add("th", chart.Axis, ("scope", "col"));
        foreach (var series in chart.Series)
            markup.Add("th", series.Name, ("scope", "col"), ("class", "is-numeric"));
        markup.Close().Close().Open("tbody");
        var reach = Math.Max(chart.Maximum ?? chart.Highest(), double.Epsilon);
        for (var label = 0; label < chart.Labels.Count; label++)
            WriteRow(label, isDrawn ? reach : null);
        markup.Close().Close().Close();
    }

    private void WriteRow(int label, double? reach)
    {
        markup.Open("tr").Open("th", ("scope", "row"), ("data-label", chart.Axis));
        if (chart.Labels[label].Address is { } address)
            markup.Add("a", chart.Labels[label].Full, ("href", address));
        else
            markup.Add("span", chart.Labels[label].Full);
        if (reach is { } whole && !chart.Labels[label].IsRest)
            WriteBar(label, whole);
        markup.Close();
        foreach (var series in chart.Series)
            markup.Say("\n").Add("td", chart.Say(series, label), ("class", "is-numeric"), ("data-label", series.Name));
        markup.Close();
    }

    private void WriteBar(int label, double whole)
    {
        markup.Open("svg", ("class", "amigo-chart-bar"), ("width", "100%"), ("height", "10"), ("aria-hidden", "true"), ("focusable", "false"));
        var left = 0d;
        foreach (var (series, index) in chart.Drawn.Select((series, index) => (series, index)))
        {
            var width = (series.Values[label] ?? 0) / whole * 100;
            if (width <= 0)
                continue;
            markup.Add("rect", null, ("class", ChartMark.ClassOf(index)), ("x", Percent(left)), ("width", Percent(width)), ("height", "10"), ("rx", "2"));
            if (index > 0)
                markup.Add("rect", null, ("class", "amigo-chart-pattern"), ("fill", ChartMark.PatternOf(id, index)), ("x", Percent(left)), ("width", Percent(width)), ("height", "10"), ("rx", "2"));
            left += width;
        }

        markup.Close();
    }

    /// <summary>Bars have no drawing of their own to define their hatching in.</summary>
    private void WriteHiddenPatterns()
    {
        markup.Open("svg", ("class", "amigo-chart-defs"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"), ("focusable", "false"));
        ChartMark.WritePatterns(markup, id, chart.Drawn.Count);
        markup.Close();
    }
}
