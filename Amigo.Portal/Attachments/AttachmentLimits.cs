namespace Amigo.Portal.Attachments;

/// <summary>What may be joined, said to people before they choose and enforced when they send.</summary>
public static class AttachmentLimits
{
    public const int MaximumFiles = 10;
    public const int MaximumFileBytes = 10 * 1024 * 1024;

    /// <summary>A form with all its files, where there is no JavaScript to send them one by one.</summary>
    public const long MaximumRequestBytes = (MaximumFiles + 1L) * MaximumFileBytes;

    /// <summary>Drafts of one person at one time: nobody fills the disk with forms never sent.</summary>
    public const int MaximumDrafts = 40;
    public const long MaximumDraftBytes = 100L * 1024 * 1024;

    /// <summary>Pixels that a browser will have to hold when it shows the picture.</summary>
    public const long MaximumPixels = 50_000_000;

    public static readonly TimeSpan DraftLifetime = TimeSpan.FromDays(1);

    public const string TypesText = "images, PDF, textes, documents Word, Excel, PowerPoint ou LibreOffice";

    public const string Accept = ".png,.jpg,.jpeg,.gif,.webp,.pdf,.txt,.log,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp";
}
