using AngleSharp.Dom;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>The marks by which mail programs tell quotations and signatures apart in their HTML.</summary>
internal static class HtmlMarks
{
    /// <summary>Outlook, Outlook for Mac, Roundcube: all that follows is the mail that is answered.</summary>
    private static readonly HashSet<string> BoundaryIds = new(StringComparer.OrdinalIgnoreCase)
    {
        "divRplyFwdMsg", "OLK_SRC_BODY_SECTION", "mail-editor-reference-message-container", "zwchr",
    };

    private static readonly HashSet<string> AttributionIds = new(StringComparer.OrdinalIgnoreCase) { "reply-intro", "replybody" };

    private static readonly HashSet<string> AttributionClasses = new(StringComparer.OrdinalIgnoreCase) { "gmail_attr", "moz-cite-prefix" };

    private static readonly HashSet<string> QuotationClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "yahoo_quoted", "protonmail_quote", "zimbra_quote", "tutanota_quote",
    };

    private static readonly HashSet<string> SignatureIds = new(StringComparer.OrdinalIgnoreCase)
    {
        "Signature", "ms-outlook-mobile-signature", "AppleMailSignature", "ymail_android_signature",
    };

    private static readonly HashSet<string> SignatureClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail_signature", "moz-signature", "protonmail_signature_block", "ms-outlook-mobile-signature",
    };

    public static LineMark Of(IElement element)
    {
        if (BoundaryIds.Contains(element.Id ?? ""))
            return LineMark.Boundary;
        if (AttributionIds.Contains(element.Id ?? "") || element.ClassList.Any(AttributionClasses.Contains))
            return LineMark.Attribution;
        if (IsQuotation(element))
            return LineMark.Quoted;
        return SignatureIds.Contains(element.Id ?? "") || element.ClassList.Any(SignatureClasses.Contains)
            || (element.GetAttribute("data-marker")?.StartsWith("__SIG_", StringComparison.Ordinal) ?? false)
            ? LineMark.Signature
            : LineMark.None;
    }

    private static bool IsQuotation(IElement element) =>
        element.ClassList.Any(QuotationClasses.Contains)
        || (element.LocalName == "blockquote"
            && (element.GetAttribute("type") == "cite" || element.HasAttribute("cite") || element.ClassList.Contains("gmail_quote")));
}
