using Amigo.Rules;

namespace Amigo.Portal.Figures;

/// <summary>What the journal of one request tells: how long it was the support's turn, when it was first resolved, whether it came back.</summary>
/// <remarks>Business time is counted as deadlines count it: on the calendar of the team that has the request.</remarks>
internal sealed class RequestLife
{
    private readonly RuleSet rules;
    private readonly BusinessCalendar calendar;
    private TimeSpan worked;
    private DateTime? runningSince;

    private RequestLife(RuleSet rules, BusinessCalendar calendar, DateTime openedAt)
    {
        (this.rules, this.calendar) = (rules, calendar);
        runningSince = openedAt;
    }

    public DateTime? FirstResolvedAt { get; private set; }

    public TimeSpan? WorkedUntilResolved { get; private set; }

    public bool IsReopened { get; private set; }

    public (byte Satisfaction, DateTime At)? Opinion { get; private set; }

    public static RequestLife Of(RequestDates dates, IEnumerable<StatusChange> changes, RuleSet rules, BusinessCalendar calendar)
    {
        var life = new RequestLife(rules, calendar, dates.CreatedAt);
        foreach (var change in changes)
            life.Follow(change);
        // Requests taken over from elsewhere have their dates and no journal.
        if (dates.ResolvedAt is { } resolvedAt && life.FirstResolvedAt is null)
        {
            life.FirstResolvedAt = resolvedAt;
            life.WorkedUntilResolved = life.WorkedUntil(resolvedAt);
        }

        return life;
    }

    private void Follow(StatusChange change)
    {
        if (change.Satisfaction is { } satisfaction)
            Opinion = ((byte)satisfaction, change.At);
        if (change.From is null || change.From == change.To)
            return;

        var (from, to) = (rules.Status(change.From), rules.Status(change.To));
        var runs = to is { Turn: Turn.Support, IsTreated: false };
        worked = WorkedUntil(change.At);
        runningSince = runs ? change.At : null;
        if (to is { IsTreated: true, IsFinal: false })
        {
            FirstResolvedAt ??= change.At;
            WorkedUntilResolved = worked;
        }

        IsReopened |= from.IsTreated && !to.IsTreated;
    }

    private TimeSpan WorkedUntil(DateTime at) => runningSince is { } since && since < at ? worked + calendar.Between(since, at) : worked;
}
