using Amigo.Portal.Charts;

namespace Amigo.Portal.Figures;

/// <summary>Days in Paris, both included, and the stretches that charts cut them into: days, weeks from Monday, or months.</summary>
public sealed record FigurePeriod
{
    public const int MostYears = 10;
    private const int MostDays = 31;
    private const int MostWeeks = 27;

    private readonly int[] stretches;

    private FigurePeriod(DateOnly from, DateOnly to)
    {
        (From, To) = (from, to);
        Starts = [.. Cut()];
        stretches = [.. Enumerable.Range(from.DayNumber, Days).Select(day => Starts.Count(start => start.DayNumber <= day) - 1)];
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The first day of each stretch; the first and the last may be cut short by the period.</summary>
    public IReadOnlyList<DateOnly> Starts { get; }

    /// <summary>"Jour", "Semaine" or "Mois".</summary>
    public string Unit => Days <= MostDays ? "Jour" : Days <= MostWeeks * 7 ? "Semaine" : "Mois";

    /// <summary>"du 28 octobre au 26 novembre 2026".</summary>
    public string Words => From == To ? $"le {Day(From)}" : $"du {(From.Year == To.Year ? DayAndMonth(From) : Day(From))} au {Day(To)}";

    public static FigurePeriod Of(DateOnly from, DateOnly to) =>
        from <= to ? new FigurePeriod(from, to) : throw new ArgumentOutOfRangeException(nameof(to), to, $"Before {from}.");

    /// <summary>That many days, today the last.</summary>
    public static FigurePeriod Last(int days, DateOnly today) => Of(today.AddDays(1 - days), today);

    /// <summary>The days before, as many.</summary>
    public FigurePeriod Before() => Of(From.AddDays(-Days), From.AddDays(-1));

    /// <summary>The stretch of a day of the period.</summary>
    public int StretchOf(int dayNumber) => stretches[dayNumber - From.DayNumber];

    public bool Holds(int dayNumber) => dayNumber >= From.DayNumber && dayNumber <= To.DayNumber;

    public IReadOnlyList<ChartLabel> Labels => [.. Starts.Select((start, index) => Label(start, index + 1 < Starts.Count ? Starts[index + 1].AddDays(-1) : To))];

    private ChartLabel Label(DateOnly start, DateOnly end) => Unit switch
    {
        "Jour" => new ChartLabel(Brief(start), start.ToString("dddd ", Text.French) + Day(start)),
        "Semaine" => new ChartLabel(Brief(start), start == end ? $"Le {Day(start)}" : $"Du {DayAndMonth(start)} au {Day(end)}"),
        _ => new ChartLabel(
            start.ToString(From.Year == To.Year ? "MMM" : "MMM yy", Text.French),
            start.ToString("MMMM yyyy", Text.French) + (IsWholeMonth(start, end) ? "" : $" (du {First(start)} au {First(end)})")),
    };

    private IEnumerable<DateOnly> Cut()
    {
        for (var start = From; start <= To; start = Next(start))
            yield return start;
    }

    private DateOnly Next(DateOnly start) => Unit switch
    {
        "Jour" => start.AddDays(1),
        "Semaine" => Monday(start).AddDays(7),
        _ => new DateOnly(start.Year, start.Month, 1).AddMonths(1),
    };

    private static bool IsWholeMonth(DateOnly start, DateOnly end) => start.Day == 1 && end.AddDays(1).Day == 1;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Day(DateOnly day) => $"{DayAndMonth(day)} {day.Year}";

    private static string DayAndMonth(DateOnly day) => $"{First(day)}\u00A0{day.ToString("MMMM", Text.French)}";

    private static string Brief(DateOnly day) => $"{First(day)}\u00A0{day.ToString("MMM", Text.French)}";

    private static string First(DateOnly day) => day.Day == 1 ? "1er" : day.Day.ToString(Text.French);
}
