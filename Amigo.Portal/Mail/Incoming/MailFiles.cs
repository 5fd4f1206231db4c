using Amigo.Portal.Attachments;
using Amigo.Portal.People;
using MimeKit;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>Takes in what is joined to a mail, under the limits and the inspection of any file that a person sends.</summary>
public sealed class MailFiles(AttachmentService attachments)
{
    /// <summary>A picture within the text that is smaller is a logo, a telephone or an envelope of somebody's signature.</summary>
    public const int SmallestInlinePicture = 8 * 1024;

    private const int NamedRefusals = 10;

    /// <summary>Proofs of who signed, and what Outlook wraps its forms in: nothing to read.</summary>
    private static readonly string[] Unread =
        ["application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys", "text/x-amp-html"];

    /// <returns>The drafts that were kept, and in French what was not and why.</returns>
    public async Task<(IReadOnlyList<Guid> Kept, IReadOnlyList<string> Refusals)> SaveAsync(
        Viewer viewer, ReceivedMail mail, CancellationToken cancellationToken)
    {
        var kept = new List<Guid>();
        var refusals = new List<string>();
        foreach (var part in mail.Parts.Files.Where(part => !Unread.Contains(part.ContentType.MimeType.ToLowerInvariant())))
        {
            var content = Decode(part);
            if (content.Length < SmallestInlinePicture && IsInlinePicture(part))
                continue;
            var (draft, refusal) = kept.Count >= AttachmentLimits.MaximumFiles - 1
                ? (null, $"Un courriel apporte {AttachmentLimits.MaximumFiles - 1} fichiers au plus.")
                : await attachments.SaveDraftAsync(viewer, NameOf(part), content, cancellationToken);
            if (draft is not null)
                kept.Add(draft.Id);
            else
                refusals.Add($"{FileName.Clean(NameOf(part), Path.GetExtension(NameOf(part)))}, {refusal}");
        }

        if (refusals.Count > NamedRefusals)
            refusals = [.. refusals.Take(NamedRefusals), $"et {refusals.Count - NamedRefusals} autres."];
        return (kept, refusals);
    }

    public async Task RemoveAsync(Viewer viewer, IEnumerable<Guid> drafts, CancellationToken cancellationToken)
    {
        foreach (var draft in drafts)
            await attachments.RemoveDraftAsync(viewer, draft, cancellationToken);
    }

    private static bool IsInlinePicture(MimeEntity part) =>
        part.ContentType.IsMimeType("image", "*") && (!part.IsAttachment || !string.IsNullOrEmpty(part.ContentId));

    private static string NameOf(MimeEntity part) => part switch
    {
        { ContentDisposition.FileName: { Length: > 0 } name } => name,
        { ContentType.Name: { Length: > 0 } name } => name,
        MessagePart => "message.eml",
        _ => $"fichier.{part.ContentType.MediaSubtype}",
    };

    /// <summary>Bounded by the size of the mail: what travels is never smaller than what it holds.</summary>
    private static byte[] Decode(MimeEntity part)
    {
        using var bytes = new MemoryStream();
        switch (part)
        {
            case MimePart { Content: { } content }:
                content.DecodeTo(bytes);
                break;
            case MessagePart { Message: { } message }:
                message.WriteTo(bytes);
                break;
        }

        return bytes.ToArray();
    }
}
