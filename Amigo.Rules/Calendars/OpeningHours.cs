namespace Amigo.Rules.Calendars;

/// <summary>The hours of a team as <c>horaires.json</c> gives them.</summary>
internal sealed record OpeningHours
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public bool IsDefault { get; init; }

    public bool WorksOnHolidays { get; init; }

    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>Ranges in order, by day of the week, Sunday first.</summary>
    public required IReadOnlyList<IReadOnlyList<OpeningRange>> Week { get; init; }

    /// <summary>Its own closures and everyone's.</summary>
    public IReadOnlySet<DateOnly> ClosedDays { get; init; } = new HashSet<DateOnly>();

    /// <summary>The mean of the days that are worked; zero when none is.</summary>
    public TimeSpan Day
    {
        get
        {
            var worked = Week.Where(ranges => ranges.Count > 0).ToList();
            return worked.Count == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(worked.Sum(ranges => ranges.Sum(range => range.Length.Ticks)) / worked.Count);
        }
    }

    public IReadOnlyList<OpeningRange> On(DateOnly day) =>
        IsWorkedWithoutClosures(day) && !ClosedDays.Contains(day) ? Week[(int)day.DayOfWeek] : [];

    public bool IsWorkedWithoutClosures(DateOnly day) =>
        Week[(int)day.DayOfWeek].Count > 0 && (WorksOnHolidays || !FrenchHolidays.Contains(day));
}
