using System.Globalization;

namespace Amigo.Rules.Tests;

/// <summary>The calendars of <c>Cases/horaires.json</c>, and the dates of case files.</summary>
internal static class Calendars
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly Lazy<RuleSet> Loaded = new(() =>
    {
        var load = Repository.LoadWith("horaires.json", CaseFile.Text("horaires.json"));
        return load.Rules ?? throw new InvalidOperationException(string.Join('\n', load.Errors));
    });

    public static IReadOnlyList<BusinessCalendar> All => Loaded.Value.Deadlines.Calendars;

    public static BusinessCalendar Of(string code) => All.Single(calendar => calendar.Code == code);

    /// <summary>"2026-01-12 09:30" on the clocks of Paris, or "2026-10-25T02:30+01:00".</summary>
    public static DateTime Instant(string text) => text.Contains('T', StringComparison.Ordinal)
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime
        : TimeZoneInfo.ConvertTimeToUtc(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Paris);

    /// <summary>"400:00" or "-1:30".</summary>
    public static TimeSpan Duration(string text)
    {
        var parts = text.TrimStart('-').Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var duration = new TimeSpan(parts[0], parts[1], 0);
        return text.StartsWith('-') ? -duration : duration;
    }

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Paris);
}
