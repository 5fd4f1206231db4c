namespace Amigo.Portal.Mail.Incoming;

/// <summary>Where a mail lies.</summary>
public sealed record MailPlace(string Mailbox, long UidValidity, long Uid);
