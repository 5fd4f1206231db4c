namespace Amigo.Portal.Mail.Incoming;

/// <summary>What became of the mail with this UID.</summary>
public sealed record MailPlaceOutcome(long Uid, IncomingOutcome Outcome);
