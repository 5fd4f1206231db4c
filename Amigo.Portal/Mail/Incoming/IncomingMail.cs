namespace Amigo.Portal.Mail.Incoming;

/// <summary>
/// That a mail of the mailbox was seen, and what became of it; never its words. Written as soon as it is seen, settled in the
/// transaction of what it did: that is what makes a mail count once, whenever a process dies and however many nodes read.
/// </summary>
public sealed class IncomingMail
{
    public const int MailboxLength = 300;
    public const int MessageIdLength = 255;
    public const int SubjectLength = 150;
    public const int ReasonLength = 300;
    public const int ActionKeyLength = 64;

    /// <summary>A mail that fails, or ends the process, is given up after that many.</summary>
    public const int MaximumAttempts = 3;

    public const int DaysKept = 90;

    /// <summary>Longer than any run: past that, whoever was reading is dead.</summary>
    public static readonly TimeSpan ClaimLifetime = TimeSpan.FromMinutes(10);

    public long Id { get; init; }

    /// <summary>User, server and folder.</summary>
    public required string Mailbox { get; init; }

    /// <summary>With <see cref="Uid"/>, what IMAP promises to name one mail of one folder for ever.</summary>
    public required long UidValidity { get; init; }

    public required long Uid { get; init; }

    public required DateTime SeenAt { get; init; }

    public required DateTime ClaimedAt { get; set; }

    public required int Attempts { get; set; }

    public required IncomingOutcome Outcome { get; set; }

    public DateTime? SettledAt { get; set; }

    public string? MessageId { get; set; }

    /// <summary>As the mail says: anyone can write anything there.</summary>
    public string? Sender { get; set; }

    public string? Subject { get; set; }

    /// <summary>In French.</summary>
    public string? Reason { get; set; }

    public int? PersonId { get; set; }

    public int? TicketNumber { get; set; }

    /// <summary>
    /// Hash of sender and Message-ID of a mail that was taken, so that its other copies are not. A refused mail has none: nobody
    /// keeps another's mail out by sending one of the same name first.
    /// </summary>
    public string? ActionKey { get; set; }
}
