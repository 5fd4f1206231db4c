using Amigo.Portal.TagHelpers;

namespace Amigo.Portal.Explanations;

/// <summary>Business time in words: hours, whose days have no length of their own.</summary>
public static class DelayWords
{
    /// <summary>"40 h d’ouverture", "30 min d’ouverture", "1 h 30 d’ouverture".</summary>
    public static string Of(TimeSpan time) =>
        (time < TimeSpan.FromHours(1) ? $"{(int)time.TotalMinutes}\u00A0min"
            : time.Minutes == 0 ? $"{French.Number((long)time.TotalHours)}\u00A0h"
            : $"{French.Number((long)time.TotalHours)}\u00A0h\u00A0{time.Minutes:00}") + " d’ouverture";
}
