using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Mail;

/// <summary>What a mail speaks of, read when it is sent.</summary>
public sealed record MailSubject
{
    public required OutgoingMail Mail { get; init; }

    public required Ticket Ticket { get; init; }

    /// <summary>Null: a reminder.</summary>
    public required JournalEntry? Entry { get; init; }

    /// <summary>Who did it; null: the clock.</summary>
    public required string? ActorName { get; init; }

    public required string? AgentName { get; init; }

    public required string TeamName { get; init; }

    /// <summary>Sanitised HTML: what was written, as far as the recipient may read it.</summary>
    public required string? Words { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required Status Status { get; init; }

    public required Recipient Recipient { get; init; }

    /// <summary>What the recipient may do now.</summary>
    public required IReadOnlyList<OfferedTransition> Transitions { get; init; }

    public required DateTime? AutoClose { get; init; }

    /// <summary>The request has moved on since the line this mail is about.</summary>
    public bool HasMoved => Entry is not null && Entry.ToStatus != Ticket.Status;

    public bool IsForSupport => Mail.Audience is MailAudience.Agent or MailAudience.Team;
}
