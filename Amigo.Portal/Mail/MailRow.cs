using Amigo.Portal.Tickets;

namespace Amigo.Portal.Mail;

/// <summary>A mail as administrators see it: to whom, about what, in which state. No word of the request.</summary>
public sealed record MailRow
{
    public required long Id { get; init; }

    public required string Recipient { get; init; }

    public required string Email { get; init; }

    public required string Event { get; init; }

    public required int TicketNumber { get; init; }

    public required string RuleName { get; init; }

    public required MailState State { get; init; }

    public required bool IsDigest { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime DueAt { get; init; }

    public required DateTime? SettledAt { get; init; }

    public required int Attempts { get; init; }

    public required string? LastError { get; init; }

    public TicketReference Reference => new(TicketNumber);

    public bool MayBeRetried => State is MailState.Failed || (State is MailState.Waiting && Attempts > 0);

    public bool MayBeDiscarded => State is MailState.Failed or MailState.Waiting;
}
