using Amigo.Portal.TagHelpers;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>What agents are told of the deadline of a request.</summary>
/// <param name="Tone">The tone of its badge.</param>
/// <param name="Due">The moment in question, or null while the count is paused.</param>
/// <param name="Detail">The same in full, for who wants the date and for screen readers.</param>
public sealed record DeadlineNotice(string Tone, string Icon, string Text, DateTime? Due, string Detail)
{
    /// <summary>So near that it is worth a look.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(2);

    public bool IsLate => Tone == "danger";

    /// <summary>Null when nothing is promised, or nothing is left to do.</summary>
    public static DeadlineNotice? Of(Status status, DateTime? takeDueAt, DateTime? resolveDueAt, int? resolveSecondsLeft, DateTime now)
    {
        if (status.IsTreated)
            return null;
        if (takeDueAt is { } take && !(resolveDueAt < take))
            return Running("prendre", take, now);
        if (resolveDueAt is { } resolve)
            return Running("résoudre", resolve, now);
        return resolveSecondsLeft is { } seconds ? Paused(TimeSpan.FromSeconds(seconds)) : null;
    }

    private static DeadlineNotice Running(string verb, DateTime due, DateTime now)
    {
        var inFull = $"À {verb} avant le {French.DateAndTime(due)}";
        return due <= now
            ? new("danger", "exclamation-triangle", $"En retard de {French.Duration(now - due)}", due, inFull)
            : new(due - now < Soon ? "warning" : "neutral", "clock", $"À {verb} avant {French.Near(due, now)}", due, inFull);
    }

    private static DeadlineNotice Paused(TimeSpan left) => left < TimeSpan.Zero
        ? new("danger", "pause-circle", "En pause, en retard", null, $"Le délai était dépassé de {Hours(-left)}")
        : new("neutral", "pause-circle", $"En pause, reste {Hours(left)}", null, "En heures d’ouverture de l’équipe");

    /// <summary>Business time, whose days have no length of their own.</summary>
    private static string Hours(TimeSpan time) =>
        time < TimeSpan.FromHours(1) ? $"{(int)time.TotalMinutes}\u00A0min"
        : time.Minutes == 0 ? $"{French.Number((long)time.TotalHours)}\u00A0h"
        : $"{French.Number((long)time.TotalHours)}\u00A0h\u00A0{time.Minutes:00}";
}
