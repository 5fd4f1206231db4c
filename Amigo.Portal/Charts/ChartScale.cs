namespace Amigo.Portal.Charts;

/// <summary>From zero to a round number, in three to six steps of 1, 2, 2.5 or 5 times a power of ten: what a reader can count in.</summary>
internal sealed record ChartScale(double Top, IReadOnlyList<double> Ticks)
{
    private const int Steps = 5;
    private static readonly double[] Factors = [1, 2, 2.5, 5, 10];

    /// <param name="highest">What must fit; nothing to show gets a scale all the same.</param>
    /// <param name="maximum">Where it ends, when that is not for the values to say.</param>
    public static ChartScale For(double highest, double? maximum)
    {
        var reach = maximum ?? Math.Max(highest, 1);
        var step = Round(reach / Steps);
        var top = maximum ?? Math.Ceiling(Math.Round(reach / step, 6)) * step;
        return new ChartScale(top, [.. Enumerable.Range(0, (int)Math.Floor(top / step + 1e-6) + 1).Select(i => i * step)]);
    }

    /// <summary>Up, and to a whole number: no half requests.</summary>
    private static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return Factors.Select(factor => factor * power).First(round => round >= Math.Max(1, step - 1e-9) && round % 1 < 1e-9);
    }
}
