namespace Amigo.Portal.Charts;

public enum ChartKind
{
    /// <summary>Values over time.</summary>
    Line,

    /// <summary>Series side by side over a few labels.</summary>
    Columns,

    /// <summary>A table whose lines are drawn: for names, which need room. Its series are drawn end to end.</summary>
    Rows,
}
