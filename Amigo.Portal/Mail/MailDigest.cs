namespace Amigo.Portal.Mail;

/// <summary>The mail of the day.</summary>
public static class MailDigest
{
    /// <summary>In Paris: before school starts.</summary>
    public const int Hour = 7;

    /// <summary>The next time it goes, UTC, strictly after <paramref name="now"/>.</summary>
    public static DateTime Next(DateTime now)
    {
        var today = ParisTime.ToUtc(ParisTime.FromUtc(now).Date.AddHours(Hour));
        return today > now ? today : ParisTime.ToUtc(ParisTime.FromUtc(now).Date.AddDays(1).AddHours(Hour));
    }
}
