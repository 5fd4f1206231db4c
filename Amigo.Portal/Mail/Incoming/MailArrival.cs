using Amigo.Portal.Tickets;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>
/// The mail that this scope is treating. Settles it in the transaction of the change that it makes, so that both are kept or neither.
/// </summary>
public sealed class MailArrival(IncomingMailLedger ledger) : ITicketListener
{
    private (MailClaim Claim, ReceivedMail Mail, int PersonId, string? Reason)? expected;

    /// <summary>What was settled; null as long as no change was written.</summary>
    public MailVerdict? Verdict { get; private set; }

    public void Expect(MailClaim claim, ReceivedMail mail, int personId, string? reason) => expected = (claim, mail, personId, reason);

    public async Task OnWrittenAsync(IReadOnlyList<TicketChange> changes, CancellationToken cancellationToken)
    {
        if (expected is not { } mail)
            return;
        var verdict = new MailVerdict(OutcomeOf(changes[0].Entry), mail.Reason, mail.PersonId, changes[0].Ticket.Number);
        if (!await ledger.SettleWithinAsync(mail.Claim, mail.Mail.Envelope, verdict, mail.Mail.Key, cancellationToken))
            throw new ClaimLostException();
        Verdict = verdict;
    }

    private static IncomingOutcome OutcomeOf(JournalEntry entry) => entry.Transition switch
    {
        JournalEntry.Opening => IncomingOutcome.Opened,
        JournalEntry.Comment => IncomingOutcome.Commented,
        _ => IncomingOutcome.Moved,
    };
}
