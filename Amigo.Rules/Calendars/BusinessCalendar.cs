using Amigo.Rules.Calendars;

namespace Amigo.Rules;

/// <summary>
/// When a team works: opening hours of the week in Paris, French public holidays and closures. It counts the real time that passes
/// while the team is open, so that a day on which clocks change is as long as it is.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Instants are UTC, from 1970 to 2199; others are refused with <see cref="ArgumentOutOfRangeException"/>.
/// A question costs a few hundred nanoseconds, and less than a millisecond more for each year that nobody asked about before.
/// </remarks>
public sealed class BusinessCalendar
{
    internal const int FirstYear = 1970;
    internal const int LastYear = 2199;

    private readonly OpeningHours _hours;

    // Filled on demand: two threads may make the same year, and either is good.
    private readonly CalendarYear?[] _years = new CalendarYear?[LastYear - FirstYear + 1];

    internal BusinessCalendar(OpeningHours hours)
    {
        _hours = hours;
        Day = hours.Day;
    }

    /// <summary>What it was made from, for what compares two sets.</summary>
    internal OpeningHours Hours => _hours;

    /// <summary>Code in <c>horaires.json</c>.</summary>
    public string Code => _hours.Code;

    /// <summary>French label: "Horaires du support".</summary>
    public string Label => _hours.Label;

    /// <summary>What "1 j" is worth: the mean of the days of the week that are worked, so that as many of them make exactly a week.</summary>
    public TimeSpan Day { get; }

    /// <summary>Whether the team works at some time of a day of the Paris calendar.</summary>
    /// <param name="day">The day.</param>
    public bool IsWorked(DateOnly day) => _hours.On(day).Count > 0;

    /// <summary>Whether the team is open. A closing time is not open any more.</summary>
    /// <param name="instant">An instant, UTC.</param>
    public bool IsOpen(DateTime instant) => Year(instant).IsOpen(instant.Ticks);

    /// <summary>The instant itself when the team is open, otherwise when it next opens.</summary>
    /// <param name="instant">An instant, UTC.</param>
    public DateTime NextOpening(DateTime instant)
    {
        var year = Year(instant);
        var opening = year.NextOpening(instant.Ticks);
        while (opening is null)
        {
            year = Year(year.Number + 1);
            opening = year.NextOpening(instant.Ticks);
        }

        return Utc(opening.Value);
    }

    /// <summary>The instant at which that much business time has passed since another: the earliest such, so a closing time rather than the next opening.</summary>
    /// <param name="instant">Where counting starts, UTC.</param>
    /// <param name="businessTime">How much; negative to count backwards, zero for the instant itself.</param>
    public DateTime Add(DateTime instant, TimeSpan businessTime)
    {
        var year = Year(instant);
        if (businessTime == TimeSpan.Zero)
            return Utc(instant.Ticks);

        var position = checked(year.Position(instant.Ticks) + businessTime.Ticks);
        while (position <= 0)
        {
            year = Year(year.Number - 1);
            position += year.Total;
        }

        while (position > year.Total)
        {
            position -= year.Total;
            year = Year(year.Number + 1);
        }

        return Utc(year.InstantAt(position));
    }

    /// <summary>The business time between two instants; negative when the second comes first.</summary>
    /// <param name="from">An instant, UTC.</param>
    /// <param name="to">Another.</param>
    public TimeSpan Between(DateTime from, DateTime to)
    {
        if (to < from)
            return -Between(to, from);

        var (first, last) = (Year(from), Year(to));
        var ticks = last.Position(to.Ticks) - first.Position(from.Ticks);
        for (var number = first.Number; number < last.Number; number++)
            ticks += Year(number).Total;
        return TimeSpan.FromTicks(ticks);
    }

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);

    private CalendarYear Year(DateTime instant) => Year(ParisClock.YearOf(instant));

    private CalendarYear Year(int number)
    {
        if (number is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(number), number, $"This calendar goes from {FirstYear} to {LastYear}.");
        ref var year = ref _years[number - FirstYear];
        if (Volatile.Read(ref year) is { } known)
            return known;

        var made = CalendarYear.Make(number, _hours);
        Volatile.Write(ref year, made);
        return made;
    }
}
