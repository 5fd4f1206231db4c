namespace Amigo.Rules.Calendars;

/// <summary>From when to when, on the clocks of Paris; 24 hours is midnight.</summary>
internal sealed record OpeningRange(TimeSpan Opens, TimeSpan Closes)
{
    public TimeSpan Length => Closes - Opens;
}
