using MimeKit;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>What of a mail its reader sees first, and what is joined to it.</summary>
internal sealed class MailParts
{
    private readonly List<TextPart> texts = [];
    private readonly List<MimeEntity> files = [];

    private MailParts()
    {
    }

    /// <summary>In their order: some programs write around pictures and send several.</summary>
    public IReadOnlyList<TextPart> Texts => texts;

    public IReadOnlyList<MimeEntity> Files => files;

    public static MailParts Of(MimeMessage message)
    {
        var parts = new MailParts();
        parts.Add(message.Body);
        return parts;
    }

    private void Add(MimeEntity? entity)
    {
        switch (entity)
        {
            case null:
                break;
            case MultipartAlternative alternative:
                Add(Best(alternative));
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                    Add(part);
                break;
            case TextPart text when IsBody(text):
                texts.Add(text);
                break;
            default:
                files.Add(entity);
                break;
        }
    }

    /// <summary>The richest that can be read: HTML, alone or with its pictures; else plain text; else the last, as the sender prefers.</summary>
    private static MimeEntity? Best(MultipartAlternative alternative) =>
        alternative.LastOrDefault(part => Holds(part, "html")) ?? alternative.LastOrDefault(part => Holds(part, "plain")) ?? alternative.LastOrDefault();

    private static bool Holds(MimeEntity entity, string subtype) => entity switch
    {
        Multipart multipart => multipart.Any(part => Holds(part, subtype)),
        TextPart text => IsBody(text) && text.ContentType.IsMimeType("text", subtype),
        _ => false,
    };

    private static bool IsBody(TextPart part) =>
        !part.IsAttachment && string.IsNullOrEmpty(part.FileName) && (part.IsHtml || part.IsPlain);
}
