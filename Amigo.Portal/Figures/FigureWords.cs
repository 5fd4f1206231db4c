using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Figures;

/// <summary>How figures are written in French.</summary>
public static class FigureWords
{
    /// <summary>"87 %", "4,5 %" below ten.</summary>
    public static string Percent(double value) => value.ToString(value is > 0 and < 9.95 ? "0.#" : "0", Text.French) + "\u00A0%";

    /// <summary>Hours: "45 min", "3 h 20", "128 h".</summary>
    public static string Hours(double hours)
    {
        var minutes = (long)Math.Round(hours * 60);
        return minutes switch
        {
            < 60 => $"{minutes}\u00A0min",
            < 48 * 60 => $"{minutes / 60}\u00A0h" + (minutes % 60 == 0 ? "" : $"\u00A0{minutes % 60:00}"),
            _ => $"{French.Number((minutes + 30) / 60)}\u00A0h",
        };
    }

    /// <summary>"4,3".</summary>
    public static string Mean(double value) => value.ToString("0.0", Text.French);

    public static string OrDash(double? value, Func<double, string> write) => value is { } known ? write(known) : "—";
}
