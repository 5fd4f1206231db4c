using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>Recognises the notices by which mail servers say that a mail of the portal did not arrive, and notes them where it was sent.</summary>
public sealed class BounceRecorder(AmigoDbContext db, WriteQueue writes, TimeProvider clock)
{
    private const string Failed = "failed";

    /// <summary>Null when the mail is no such notice.</summary>
    public async Task<MailVerdict?> RecordAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        if (message.Body is not MultipartReport { ReportType: { } kind } report || !kind.Equals("delivery-status", StringComparison.OrdinalIgnoreCase))
            return null;

        var groups = report.OfType<MessageDeliveryStatus>().SelectMany(status => status.StatusGroups).Take(20).ToList();
        var failure = groups.FirstOrDefault(group => group["Action"]?.Trim().Equals(Failed, StringComparison.OrdinalIgnoreCase) is true);
        if (failure is null)
            return new MailVerdict(IncomingOutcome.Bounced, "Avis d’un serveur sur un envoi (retard ou remise).");

        var reason = Text.Cut(Text.OneLine($"Non distribué par le serveur du destinataire ({failure["Status"]?.Trim() ?? "sans code"})."), IncomingMail.ReasonLength);
        var number = OriginalId(report) is { } id ? await MarkAsync(id, reason, cancellationToken) : null;
        return new MailVerdict(IncomingOutcome.Bounced, number is null ? $"{reason} L’envoi d’origine est inconnu." : reason, TicketNumber: number);
    }

    /// <summary>Whether the portal sent a mail of this name.</summary>
    public Task<bool> IsOursAsync(string? messageId, CancellationToken cancellationToken) => IsPossible(messageId)
        ? db.OutgoingMails.AnyAsync(mail => mail.MessageId == messageId, cancellationToken)
        : Task.FromResult(false);

    /// <summary>Only a mail that was sent can come back; who knows its name is who received it.</summary>
    private Task<int?> MarkAsync(string messageId, string reason, CancellationToken cancellationToken) => writes.RunAsync(db, async () =>
    {
        var sent = db.OutgoingMails.Where(mail => mail.MessageId == messageId && mail.State == MailState.Sent);
        var number = await sent.Select(mail => (int?)mail.TicketNumber).FirstOrDefaultAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await sent.ExecuteUpdateAsync(
            mail => mail.SetProperty(m => m.State, MailState.Failed).SetProperty(m => m.LastError, reason).SetProperty(m => m.SettledAt, now), cancellationToken);
        return number;
    }, cancellationToken);

    private static string? OriginalId(MultipartReport report)
    {
        foreach (var part in report)
        {
            var id = part switch
            {
                MessagePart { Message: { } original } => original.MessageId,
                TextPart text when text.ContentType.IsMimeType("text", "rfc822-headers") => HeadersOf(text)[HeaderId.MessageId]?.Trim(' ', '<', '>'),
                _ => null,
            };
            if (IsPossible(id))
                return id;
        }

        return null;
    }

    private static HeaderList HeadersOf(TextPart text)
    {
        try
        {
            using var headers = text.Content?.Open() ?? Stream.Null;
            return HeaderList.Load(headers);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private static bool IsPossible(string? messageId) => messageId is { Length: > 0 and <= OutgoingMail.MessageIdLength };
}
