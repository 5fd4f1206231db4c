using static Amigo.Portal.Charts.Markup;

namespace Amigo.Portal.Charts;

/// <summary>What tells series apart besides their colour: the shape of points, the dashes of lines (in the style sheet), the hatching of bars.</summary>
internal static class ChartMark
{
    private static readonly string[] Shapes =
        ["M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", "M-3.5-3.5h7v7h-7z", "M0-5L5 4H-5z", "M0-5.5L5.5 0L0 5.5L-5.5 0z", "M-5-4H5L0 5z", "M-1.5-5h3v10h-3z"];

    private static readonly string[] Hatchings = ["", "M-2 2L2-2M0 8L8 0M6 10L10 6", "M0 4H8", "M4 0V8", "M0 0L8 8M-2 6L2 10M6-2L10 2", "M0 4H8M4 0V8"];

    public static string ClassOf(int index) => $"amigo-series amigo-series-{index % Shapes.Length + 1}";

    public static void Write(Markup markup, int index, string x, string y) =>
        markup.Open("svg", ("class", ClassOf(index)), ("x", x), ("y", y), ("overflow", "visible")).Add("path", null, ("class", "amigo-chart-point"), ("d", Shapes[index % Shapes.Length])).Close();

    public static string PatternOf(string id, int index) => $"url(#{id}-motif-{index % Hatchings.Length})";

    public static void WritePatterns(Markup markup, string id, int series)
    {
        if (series < 2)
            return;
        markup.Open("defs");
        for (var index = 1; index < Math.Min(series, Hatchings.Length); index++)
        {
            markup.Open("pattern", ("id", $"{id}-motif-{index}"), ("width", "8"), ("height", "8"), ("patternUnits", "userSpaceOnUse"))
                .Add("path", null, ("class", "amigo-chart-hatching"), ("d", Hatchings[index])).Close();
        }

        markup.Close();
    }

    /// <summary>A legend: for each series its name after what it looks like in the chart.</summary>
    public static void WriteLegend(Markup markup, string id, Chart chart)
    {
        if (chart.Drawn.Count < 2)
            return;
        markup.Open("ul", ("class", "amigo-chart-legend"));
        foreach (var (series, index) in chart.Drawn.Select((series, index) => (series, index)))
        {
            markup.Open("li").Open("svg", ("width", "28"), ("height", "14"), ("aria-hidden", "true"), ("focusable", "false"));
            if (chart.Kind == ChartKind.Line)
            {
                markup.Open("g", ("class", ClassOf(index))).Add("polyline", null, ("points", "0,7 28,7")).Close();
                Write(markup, index, Px(14), Px(7));
            }
            else
            {
                markup.Add("rect", null, ("class", ClassOf(index)), ("width", "28"), ("height", "14"));
                if (index > 0)
                    markup.Add("rect", null, ("class", "amigo-chart-pattern"), ("fill", PatternOf(id, index)), ("width", "28"), ("height", "14"));
            }

            markup.Close().Say(series.Name).Close();
        }

        markup.Close();
    }
}
