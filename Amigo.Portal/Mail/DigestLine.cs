namespace Amigo.Portal.Mail;

/// <param name="Words">Sanitised HTML, or null.</param>
public sealed record DigestLine(string At, string Sentence, string? Words);
