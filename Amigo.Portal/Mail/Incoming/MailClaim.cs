namespace Amigo.Portal.Mail.Incoming;

/// <summary>A mail in the hands of one run, or one that was settled already.</summary>
/// <param name="Attempts">Which attempt this is: a later one takes the mail over.</param>
public sealed record MailClaim(long Id, int Attempts, IncomingOutcome Outcome)
{
    public bool IsSettled => Outcome != IncomingOutcome.InProgress;
}
