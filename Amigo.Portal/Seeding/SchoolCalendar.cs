namespace Amigo.Portal.Seeding;

/// <summary>When people of schools ask for help: on school days, in office hours, most in September, hardly in summer.</summary>
internal static class SchoolCalendar
{
    private const int Years = 4;
    private const int OpensAt = 8;
    private const int ClosesAt = 18;

    /// <summary>Hours of the day (Paris), by how many requests each receives, from 7 to 20.</summary>
    private static readonly double[] Hours = Cumulate([1, 7, 14, 15, 12, 5, 8, 13, 12, 8, 4, 2, 1]);

    private const int FirstHour = 7;

    /// <summary>As many instants as wanted (UTC), in order, over the years that end at <paramref name="lastDay"/>, itself left out.</summary>
    public static DateTime[] Openings(int count, DateOnly lastDay)
    {
        var first = lastDay.AddYears(-Years);
        var days = lastDay.DayNumber - first.DayNumber;
        var weights = Cumulate([.. Enumerable.Range(0, days).Select(day => Weight(first.AddDays(day), (double)day / days))]);
        var openings = new DateTime[count];
        var start = 0;
        for (var day = 0; day < days; day++)
        {
            var end = day == days - 1 ? count : (int)Math.Round(count * weights[day] / weights[^1]);
            var dice = Dice.For("jour", first.DayNumber + day);
            for (var i = start; i < end; i++)
                openings[i] = ParisTime.ToUtc(first.AddDays(day).ToDateTime(TimeOnly.MinValue).AddHours(FirstHour + dice.Weighted(Hours)).AddSeconds(dice.Below(3600)));
            Array.Sort(openings, start, end - start);
            start = end;
        }

        return openings;
    }

    /// <summary>The instant itself in office hours, else early in the next ones.</summary>
    public static DateTime AtWork(DateTime utc, Dice dice)
    {
        var paris = ParisTime.FromUtc(utc);
        if (IsWorked(DateOnly.FromDateTime(paris)) && paris.Hour is >= OpensAt and < ClosesAt)
            return utc;
        var day = paris.Hour < OpensAt ? paris.Date : paris.Date.AddDays(1);
        while (!IsWorked(DateOnly.FromDateTime(day)))
            day = day.AddDays(1);
        return ParisTime.ToUtc(day.AddHours(OpensAt).AddSeconds(dice.Below(2 * 3600)));
    }

    private static bool IsWorked(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>More people use the portal each year.</summary>
    private static double Weight(DateOnly day, double age) => DayWeight(day.DayOfWeek) * SeasonWeight(day) * (0.8 + 0.4 * age);

    private static double DayWeight(DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => 0.02,
        DayOfWeek.Saturday => 0.06,
        DayOfWeek.Monday => 1.25,
        DayOfWeek.Wednesday => 0.75,
        DayOfWeek.Friday => 0.9,
        _ => 1.1,
    };

    /// <summary>Holidays as they fall most years; their exact dates change and do not matter here.</summary>
    private static double SeasonWeight(DateOnly day) => (day.Month, day.Day) switch
    {
        (7, > 7) or (8, < 20) => 0.06,
        (8, _) => 0.9,
        (9, < 20) => 2.2,
        (9, _) => 1.5,
        (10, > 18) or (11, < 3) => 0.25,
        (12, > 20) or (1, < 4) => 0.08,
        (2, > 12 and < 27) => 0.25,
        (4, > 9 and < 25) => 0.25,
        (5, 1 or 8) or (7, _) or (11, 11) => 0.3,
        (6, _) => 1.25,
        _ => 1,
    };

    public static double[] Cumulate(IReadOnlyList<double> weights)
    {
        var sums = new double[weights.Count];
        var sum = 0.0;
        for (var i = 0; i < sums.Length; i++)
            sums[i] = sum += weights[i];
        return sums;
    }
}
