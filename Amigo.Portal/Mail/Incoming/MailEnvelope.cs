namespace Amigo.Portal.Mail.Incoming;

/// <summary>What is kept of a mail beside what became of it.</summary>
public sealed record MailEnvelope(string? MessageId, string? Sender, string? Subject)
{
    public static MailEnvelope Unknown { get; } = new(null, null, null);
}
