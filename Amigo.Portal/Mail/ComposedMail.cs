using MimeKit;

namespace Amigo.Portal.Mail;

/// <param name="Message">Null when everything was dropped.</param>
/// <param name="Dropped">Mails that must not be sent, and why, in French.</param>
public sealed record ComposedMail(MimeMessage? Message, IReadOnlyList<(long MailId, string Reason)> Dropped);
