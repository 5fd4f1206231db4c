namespace Amigo.Rules.Calendars;

/// <summary>
/// The openings of a year of the Paris calendar, in order, as UTC ticks. A position is the open time from the start of the year to an
/// instant: adding business time is adding to a position.
/// </summary>
internal sealed class CalendarYear
{
    private readonly long[] _opens;
    private readonly long[] _closes;
    private readonly long[] _before;

    private CalendarYear(int number, List<(long Opens, long Closes)> openings)
    {
        Number = number;
        _opens = [.. openings.Select(opening => opening.Opens)];
        _closes = [.. openings.Select(opening => opening.Closes)];
        _before = new long[openings.Count];
        for (var i = 0; i < _before.Length; i++)
        {
            _before[i] = Total;
            Total += _closes[i] - _opens[i];
        }
    }

    public int Number { get; }

    /// <summary>The open time of the whole year.</summary>
    public long Total { get; }

    public static CalendarYear Make(int number, OpeningHours hours)
    {
        var openings = new List<(long Opens, long Closes)>();
        var midnight = ParisClock.ToUtcTicks(new DateOnly(number, 1, 1), TimeSpan.Zero);
        for (var day = new DateOnly(number, 1, 1); day.Year == number; day = day.AddDays(1))
        {
            // Asking the time zone is what costs: it is asked of every range only on the two days that have no 24 hours.
            var (start, end) = (midnight, ParisClock.ToUtcTicks(day, TimeSpan.FromDays(1)));
            midnight = end;
            var isOrdinary = end - start == TimeSpan.TicksPerDay;
            foreach (var range in hours.On(day))
            {
                if (isOrdinary)
                    Add(openings, start + range.Opens.Ticks, start + range.Closes.Ticks);
                else
                    Add(openings, ParisClock.ToUtcTicks(day, range.Opens), ParisClock.ToUtcTicks(day, range.Closes));
            }
        }

        return new CalendarYear(number, openings);
    }

    public long Position(long instant)
    {
        var i = LastAtOrBefore(_opens, instant);
        return i < 0 ? 0 : _before[i] + Math.Min(instant, _closes[i]) - _opens[i];
    }

    /// <summary>The earliest instant of a position that is more than 0 and at most <see cref="Total"/>.</summary>
    public long InstantAt(long position)
    {
        var i = LastAtOrBefore(_before, position - 1);
        return _opens[i] + position - _before[i];
    }

    public bool IsOpen(long instant)
    {
        var i = LastAtOrBefore(_opens, instant);
        return i >= 0 && instant < _closes[i];
    }

    /// <summary>The instant itself when open, otherwise the next opening of this year, or null.</summary>
    public long? NextOpening(long instant)
    {
        var i = LastAtOrBefore(_opens, instant);
        if (i >= 0 && instant < _closes[i])
            return instant;
        return i + 1 < _opens.Length ? _opens[i + 1] : null;
    }

    /// <summary>Hours that the change of clocks skips leave nothing; ranges that touch become one.</summary>
    private static void Add(List<(long Opens, long Closes)> openings, long opens, long closes)
    {
        if (opens >= closes)
            return;
        if (openings.Count > 0 && openings[^1].Closes == opens)
            openings[^1] = (openings[^1].Opens, closes);
        else
            openings.Add((opens, closes));
    }

    private static int LastAtOrBefore(long[] sorted, long value)
    {
        var found = Array.BinarySearch(sorted, value);
        return found >= 0 ? found : ~found - 1;
    }
}
