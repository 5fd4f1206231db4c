using System.Globalization;
using System.Text.RegularExpressions;

namespace Amigo.Rules.Calendars;

/// <summary>A delay as administrators write it, <c>2 j</c> or <c>1 h 30 min</c>: days are worth what the team's calendar says.</summary>
internal sealed partial record DelayText(int Days, TimeSpan Time)
{
    public const string None = "aucun";

    /// <summary>How a delay is written, for editors.</summary>
    public const string SchemaPattern = "^(aucun|([0-9]{1,4} ?j)?( ?[0-9]{1,4} ?h)?( ?[0-9]{1,4} ?min)?)$";

    public const int MaxDays = 250;
    public const int MaxHours = 2000;

    /// <summary>The delay of a text, or null when it cannot be read or is out of bounds.</summary>
    public static DelayText? Read(string text)
    {
        if (Pattern().Match(text.Trim()) is not { Success: true } match)
            return null;

        var (days, hours, minutes) = (Number(match, "j"), Number(match, "h"), Number(match, "min"));
        var delay = new DelayText(days, new TimeSpan(hours, minutes, 0));
        return days > MaxDays || delay.Time > TimeSpan.FromHours(MaxHours) || (days == 0 && delay.Time == TimeSpan.Zero) ? null : delay;
    }

    /// <summary>As administrators write it, in its shortest form: <c>1 j 4 h</c>.</summary>
    public override string ToString()
    {
        var hours = (int)Time.TotalHours;
        string?[] parts = [Days > 0 ? $"{Days} j" : null, hours > 0 ? $"{hours} h" : null, Time.Minutes > 0 ? $"{Time.Minutes} min" : null];
        return string.Join(' ', parts.OfType<string>());
    }

    /// <summary>How much business time it is, for a team whose working day is that long.</summary>
    public TimeSpan For(TimeSpan day) => day * Days + Time;

    private static int Number(Match match, string unit) =>
        match.Groups[unit] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^((?<j>[0-9]{1,4})\s*j)?(\s*(?<h>[0-9]{1,4})\s*h)?(\s*(?<min>[0-9]{1,4})\s*min)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
