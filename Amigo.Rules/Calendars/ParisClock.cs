namespace Amigo.Rules.Calendars;

/// <summary>The clocks of France.</summary>
internal static class ParisClock
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static int YearOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone).Year;

    /// <summary>
    /// The instant at which clocks show a time of a day, 24 hours being the next midnight. A time shown twice is the first of the two;
    /// one that is skipped is when clocks jump over it.
    /// </summary>
    public static long ToUtcTicks(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return (local - offset).Ticks;
    }
}
