namespace Amigo.Portal.Mail;

public sealed record MailLink(string Text, string Address);
