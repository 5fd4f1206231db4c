namespace Amigo.Rules.Calendars;

/// <summary>The eleven public holidays of France (article L3133-1 of its labour code), those of Alsace and Moselle left out.</summary>
internal static class FrenchHolidays
{
    private const int EasterMonday = 1;
    private const int Ascension = 39;
    private const int WhitMonday = 50;

    public static bool Contains(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25) => true,
        ( >= 3 and <= 6, _) => day.DayNumber - Easter(day.Year).DayNumber is EasterMonday or Ascension or WhitMonday,
        _ => false,
    };

    /// <summary>Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = Math.DivRem(year, 100);
        var moonShift = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var (month, day) = Math.DivRem(epact + weekday - 7 * correction + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
