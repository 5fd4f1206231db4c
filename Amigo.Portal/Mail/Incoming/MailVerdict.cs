namespace Amigo.Portal.Mail.Incoming;

/// <summary>What was decided of a mail.</summary>
/// <param name="Reason">In French, for administrators: it is never sent to anyone.</param>
public sealed record MailVerdict(IncomingOutcome Outcome, string? Reason = null, int? PersonId = null, int? TicketNumber = null)
{
    public static MailVerdict Refused(string reason, int? personId = null, int? ticketNumber = null) =>
        new(IncomingOutcome.Refused, reason, personId, ticketNumber);
}
