namespace Amigo.Portal.Attachments;

public sealed class AttachmentContent
{
    public Guid AttachmentId { get; init; }

    public required byte[] Bytes { get; init; }
}
