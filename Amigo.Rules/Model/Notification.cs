namespace Amigo.Rules;

/// <summary>A rule of <c>notifications.json</c>: who is mailed, as what, for which events.</summary>
public sealed record Notification
{
    /// <summary>The rule.</summary>
    public required RuleReference Rule { get; init; }

    /// <summary>Transition codes, or codes of <see cref="MailEvent"/>.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>As whom people are told.</summary>
    public required MailAudience Audience { get; init; }

    /// <summary>Whether it is sent at once whatever the person prefers.</summary>
    public required bool IsMandatory { get; init; }

    /// <summary>The text of the mail.</summary>
    public required MailTemplate Template { get; init; }

    /// <summary>When people of this audience are told unless they chose otherwise.</summary>
    public required MailDelivery Default { get; init; }

    /// <summary>Why the person is told, in French: ends "Vous recevez ce message parce que".</summary>
    public required string Reason { get; init; }

    /// <summary>For <see cref="MailEvent.Reminder"/>: how many days before the ticket closes.</summary>
    public int? DaysBefore { get; init; }
}
