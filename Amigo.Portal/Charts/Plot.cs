using static Amigo.Portal.Charts.Markup;

namespace Amigo.Portal.Charts;

/// <summary>
/// Draws a chart with axes. Heights are pixels and widths are percentages, so that one drawing fits any screen and its words keep their size.
/// </summary>
internal sealed class Plot(Chart chart, string id, Markup markup)
{
    private const double Height = 200;
    private const double Top = 14;
    private const double AxisHeight = 26;
    private const double Inset = 3;
    private const double BandShare = .72;
    private const int MostMarks = 40;
    private const int MostMarksOfPhone = 16;
    private const int MostColumnValues = 8;

    /// <summary>How many labels an axis has room for, on a wide screen and on a narrow one.</summary>
    private const int MostLabels = 8;

    private readonly ChartScale scale = ChartScale.For(chart.Highest(), chart.Maximum);

    public void Write()
    {
        markup.Open("div", ("class", "amigo-chart-plot"));
        WriteAxis();
        markup.Open("svg", ("class", chart.Labels.Count > MostMarksOfPhone ? "amigo-chart-canvas is-dense" : "amigo-chart-canvas"), ("width", "100%"), ("height", Px(Top + Height + AxisHeight)),
            ("role", "img"), ("focusable", "false"), ("aria-labelledby", $"{id}-titre {id}-resume"));
        markup.Add("title", chart.Title, ("id", $"{id}-titre")).Add("desc", chart.Summary, ("id", $"{id}-resume"));
        foreach (var tick in scale.Ticks)
            markup.Add("line", null, ("class", tick == 0 ? "amigo-chart-base" : "amigo-chart-rule"), ("x1", "0"), ("x2", "100%"), ("y1", Px(Y(tick))), ("y2", Px(Y(tick))));
        if (chart.Kind == ChartKind.Line)
            WriteLines();
        else
            WriteColumns();
        WriteLabels();
        WriteHints();
        markup.Close().Close();
    }

    private void WriteAxis()
    {
        var words = scale.Ticks.Select(tick => (Tick: tick, Words: chart.Format(tick))).ToList();
        var width = 12 + 8 * words.Max(tick => tick.Words.Length);
        markup.Open("svg", ("class", "amigo-chart-axis"), ("width", Px(width)), ("height", Px(Top + Height + AxisHeight)), ("aria-hidden", "true"), ("focusable", "false"));
        foreach (var (tick, text) in words)
            markup.Add("text", text, ("x", Px(width - 8)), ("y", Px(Y(tick) + 4)), ("text-anchor", "end"));
        markup.Close();
    }

    private void WriteLines()
    {
        foreach (var (series, index) in chart.Drawn.Select((series, index) => (series, index)))
        {
            markup.Open("svg", ("class", ClassOf(index)), ("x", "0"), ("y", "0"), ("width", "100%"), ("height", Px(Top + Height)), ("viewBox", $"0 0 100 {Px(Top + Height)}"),
                ("preserveAspectRatio", "none"), ("overflow", "visible"));
            foreach (var run in Runs(series))
                markup.Add("polyline", null, ("points", string.Join(' ', run.Select(label => $"{Px(X(label))},{Px(Y(series.Values[label]!.Value))}"))));
            markup.Close();
        }

        foreach (var (series, index) in chart.Drawn.Select((series, index) => (series, index)))
        {
            foreach (var label in Enumerable.Range(0, chart.Labels.Count).Where(label => series.Values[label] is not null && (chart.Labels.Count <= MostMarks || label == chart.Labels.Count - 1)))
                ChartMark.Write(markup, index, Percent(X(label)), Px(Y(series.Values[label]!.Value)));
        }
    }

    /// <summary>Stretches of labels that have a value: a line is broken where there is none.</summary>
    private static IEnumerable<List<int>> Runs(ChartSeries series)
    {
        var run = new List<int>();
        for (var label = 0; label < series.Values.Count; label++)
        {
            if (series.Values[label] is not null)
            {
                run.Add(label);
                continue;
            }

            if (run.Count > 0)
                yield return run;
            run = [];
        }

        if (run.Count > 0)
            yield return run;
    }

    private void WriteColumns()
    {
        var drawn = chart.Drawn;
        var width = Band * BandShare / drawn.Count;
        ChartMark.WritePatterns(markup, id, drawn.Count);
        for (var label = 0; label < chart.Labels.Count; label++)
        {
            for (var index = 0; index < drawn.Count; index++)
            {
                if (drawn[index].Values[label] is > 0 and { } value)
                    WriteBar(index, X(label) - Band * BandShare / 2 + index * width, width, value);
            }

            if (chart.Labels.Count <= MostColumnValues && drawn.Count == 1)
                WriteValue(label, drawn[0].Values[label]);
        }
    }

    private void WriteBar(int index, double left, double width, double value)
    {
        foreach (var fill in new[] { null, ChartMark.PatternOf(id, index) }.Take(index == 0 ? 1 : 2))
        {
            markup.Add("rect", null, ("class", fill is null ? ClassOf(index) : "amigo-chart-pattern"), ("fill", fill), ("x", Percent(left)), ("width", Percent(width)),
                ("y", Px(Y(value))), ("height", Px(Y(0) - Y(value))));
        }
    }

    private void WriteValue(int label, double? value)
    {
        if (value is { } known)
            markup.Add("text", chart.Format(known), ("class", "amigo-chart-value"), ("x", Percent(X(label))), ("y", Px(Y(known) - 5)), ("text-anchor", "middle"));
    }

    private void WriteLabels()
    {
        var every = Math.Max(1, (int)Math.Ceiling(chart.Labels.Count / (double)MostLabels));
        foreach (var (label, index) in chart.Labels.Select((label, index) => (label, index)).Where(pair => pair.index % every == 0))
        {
            var isSpare = chart.Labels.Count > MostLabels / 2 && index / every % 2 == 1;
            markup.Add("text", label.Brief, ("class", isSpare ? "amigo-chart-spare" : null), ("x", Percent(X(index))), ("y", Px(Top + Height + 19)), ("text-anchor", "middle"));
        }
    }

    /// <summary>What a pointer reads over each label.</summary>
    private void WriteHints()
    {
        for (var label = 0; label < chart.Labels.Count; label++)
        {
            markup.Open("rect", ("class", "amigo-chart-hint"), ("x", Percent(X(label) - Band / 2)), ("width", Percent(Band)), ("y", "0"), ("height", Px(Top + Height)));
            markup.Add("title", $"{chart.Labels[label].Full}\n{string.Join('\n', chart.Drawn.Select(series => $"{series.Name} : {chart.Say(series, label)}"))}");
            markup.Close();
        }
    }

    private double Band => chart.Kind == ChartKind.Line ? (100 - 2 * Inset) / Math.Max(1, chart.Labels.Count - 1) : 100d / Math.Max(1, chart.Labels.Count);

    /// <summary>The middle of a label, in percents of the width.</summary>
    private double X(int label) => chart.Kind != ChartKind.Line ? (label + .5) * Band : chart.Labels.Count == 1 ? 50 : Inset + label * Band;

    private double Y(double value) => Top + Height * (1 - Math.Min(value, scale.Top) / scale.Top);

    private static string ClassOf(int index) => ChartMark.ClassOf(index);
}
