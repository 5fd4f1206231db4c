using System.Security.Cryptography;
using System.Text;
using Amigo.Portal.Mail.Incoming.Texts;
using MimeKit;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>A mail that was read. Nothing in it is trusted.</summary>
public sealed class ReceivedMail
{
    private ReceivedMail(MimeMessage message)
    {
        Message = message;
        Sender = SenderOf(message);
        Envelope = EnvelopeOf(message.Headers);
        Key = KeyOf(message, Sender);
        Parts = MailParts.Of(message);
    }

    public MimeMessage Message { get; }

    public MailEnvelope Envelope { get; }

    /// <summary>The one address of its one <c>From</c>, in lower case; null when there are several or none.</summary>
    public string? Sender { get; }

    /// <summary>The same for every copy of the same mail of the same sender.</summary>
    public string Key { get; }

    internal MailParts Parts { get; }

    /// <exception cref="MailTooComplexException">It is not worth being read.</exception>
    public static ReceivedMail Parse(byte[] content, CancellationToken cancellationToken) => new(BoundedParser.Parse(content, cancellationToken));

    /// <summary>From headers alone, of a mail that is not read.</summary>
    public static MailEnvelope EnvelopeOf(HeaderList headers) => new(
        headers[HeaderId.MessageId]?.Trim('<', '>', ' '),
        headers[HeaderId.From],
        headers[HeaderId.Subject]);

    private static string? SenderOf(MimeMessage message) =>
        message.Headers.Count(header => header.Id == HeaderId.From) == 1
        && message.From is [MailboxAddress { Address: { Length: > 2 } address }] && address.Contains('@', StringComparison.Ordinal)
            ? address.ToLowerInvariant()
            : null;

    private static string KeyOf(MimeMessage message, string? sender)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes($"{sender}\n{message.MessageId}\n"));
        if (string.IsNullOrEmpty(message.MessageId))
        {
            bytes.Write(Encoding.UTF8.GetBytes($"{message.Date:O}\n{message.Subject}\n"));
            message.Body?.WriteTo(bytes);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }
}
