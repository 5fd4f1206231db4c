using System.Globalization;

namespace Amigo.Portal.TagHelpers;

/// <summary>How numbers, sizes and moments are written in French, with the no-break spaces that the language asks for.</summary>
public static class French
{
    private const char NoBreakSpace = '\u00A0';
    private static readonly CultureInfo Culture = Text.French;

    /// <summary>"0 demande", "1 demande", "1 234 demandes": French keeps the singular below two.</summary>
    public static string Count(long number, string singular, string plural) =>
        $"{Number(number)}{NoBreakSpace}{Plural(number, singular, plural)}";

    /// <summary>The word alone, for sentences that hold the number elsewhere.</summary>
    public static string Plural(long number, string singular, string plural) => Math.Abs(number) < 2 ? singular : plural;

    /// <summary>1234567 → "1 234 567" (narrow no-break spaces). Never give it a reference such as R-000001, which is a string.</summary>
    public static string Number(long number) => number.ToString("#,0", Culture);

    /// <summary>"12", or "999+" beyond where counting stopped.</summary>
    public static string AtMost(long number, long? most) => number > most ? $"{Number(most.Value)}+" : Number(number);

    /// <summary>"Anne", "Anne et Paul", "Anne, Paul et Yves".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} et {items[^1]}";

    /// <summary>1 572 864 bytes → "1,5 Mo".</summary>
    public static string FileSize(long bytes)
    {
        if (bytes < 1024)
            return Count(bytes, "octet", "octets");
        var (size, unit) = bytes < 1024 * 1024 ? (bytes / 1024d, "Ko") : (bytes / 1048576d, "Mo");
        return string.Create(Culture, $"{size:0.#}{NoBreakSpace}{unit}");
    }

    /// <summary>"9 janvier 2026", "1er janvier 2026"; the moment is UTC, the day is the one in Paris.</summary>
    public static string Date(DateTime utc)
    {
        var local = ParisTime.FromUtc(utc);
        var day = local.Day == 1 ? "1er" : local.Day.ToString(Culture);
        return string.Create(Culture, $"{day}{NoBreakSpace}{local:MMMM yyyy}");
    }

    /// <summary>"14 h 05".</summary>
    public static string Time(DateTime utc) => string.Create(Culture, $"{ParisTime.FromUtc(utc):%H}{NoBreakSpace}h{NoBreakSpace}{ParisTime.FromUtc(utc):mm}");

    /// <summary>"9 janvier 2026 à 14 h 05".</summary>
    public static string DateAndTime(DateTime utc) => $"{Date(utc)} à {Time(utc)}";

    /// <summary>A moment after "avant": "14 h 05" today, "demain à 9 h 30", "jeudi à 9 h 30" within the week, then "le 22 janvier à 9 h 30".</summary>
    public static string Near(DateTime utc, DateTime nowUtc)
    {
        var (local, today) = (ParisTime.FromUtc(utc), ParisTime.FromUtc(nowUtc).Date);
        var date = Date(utc);
        return (local.Date - today).Days switch
        {
            0 => Time(utc),
            1 => $"demain à {Time(utc)}",
            > 1 and < 7 => string.Create(Culture, $"{local:dddd} à {Time(utc)}"),
            _ => $"le {(local.Year == today.Year ? date[..^5] : date)} à {Time(utc)}",
        };
    }

    /// <summary>"40 minutes", "3 heures", "2 jours": the greatest unit that is worth one, rounded down.</summary>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalHours: < 1 } => Count((long)duration.TotalMinutes, "minute", "minutes"),
        { TotalDays: < 2 } => Count((long)duration.TotalHours, "heure", "heures"),
        _ => Count((long)duration.TotalDays, "jour", "jours"),
    };

    /// <summary>"09/01/2026 14:05", for tables.</summary>
    public static string Compact(DateTime utc) => ParisTime.FromUtc(utc).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"à l’instant", "il y a 5 minutes", "hier à 14 h 05", "dans 3 jours"; beyond a week, the date.</summary>
    public static string Relative(DateTime utc, DateTime nowUtc)
    {
        var days = (ParisTime.FromUtc(utc).Date - ParisTime.FromUtc(nowUtc).Date).Days;
        var gap = nowUtc - utc;
        var (lead, minutes) = gap < TimeSpan.Zero ? ("dans", (long)-gap.TotalMinutes) : ("il y a", (long)gap.TotalMinutes);
        return (days, minutes) switch
        {
            (_, 0) => "à l’instant",
            (_, < 60) => $"{lead} {Count(minutes, "minute", "minutes")}",
            (0, _) => $"{lead} {Count(minutes / 60, "heure", "heures")}",
            (-1, _) => $"hier à {Time(utc)}",
            (1, _) => $"demain à {Time(utc)}",
            ( >= -7 and <= 7, _) => $"{lead} {Count(Math.Abs(days), "jour", "jours")}",
            _ => $"le {Date(utc)}",
        };
    }
}
