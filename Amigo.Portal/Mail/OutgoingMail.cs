using Amigo.Portal.People;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>
/// That a person must be told of a line of a request: written in the transaction of that line, composed and sent by a job.
/// It holds no word of the request, so that who reads the queue reads nothing else.
/// </summary>
public sealed class OutgoingMail
{
    public const int EventLength = JournalEntry.TransitionLength;
    public const int RuleLength = JournalEntry.RuleLength;
    public const int MessageIdLength = 120;
    public const int ErrorLength = 400;

    /// <summary>With the waits of <see cref="RetryDelay"/>: two days and sixteen hours.</summary>
    public const int MaximumAttempts = 24;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(4);

    public long Id { get; init; }

    /// <summary>Fixed once and for all: a mail that is sent again after a doubt is recognised as the same.</summary>
    public required string MessageId { get; init; }

    public required int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    public required int TicketNumber { get; init; }

    /// <summary>Null: a reminder.</summary>
    public long? JournalEntryId { get; init; }

    public JournalEntry? JournalEntry { get; init; }

    /// <summary>For a reminder: the resolution it is about. There is one reminder a resolution.</summary>
    public DateTime? ReminderFor { get; init; }

    public required string Event { get; init; }

    public required MailAudience Audience { get; init; }

    public required MailTemplate Template { get; init; }

    public required string RuleName { get; init; }

    /// <summary>Alone, or with others in the mail of the day.</summary>
    public required MailDelivery Delivery { get; set; }

    public required MailState State { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Why it waits, failed or was dropped, in French.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was sent, given up or dropped.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>The run that is sending it, until <see cref="LeasedUntil"/>; past that the run is dead.</summary>
    public Guid? Lease { get; set; }

    public DateTime? LeasedUntil { get; set; }

    /// <summary>1, 2, 4, … minutes, four hours at most.</summary>
    public static TimeSpan RetryDelay(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), LongestDelay.TotalMinutes));
}
