using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Amigo.Portal.Tickets;

/// <summary>What someone wrote in a detail or an answer: HTML from the editor, or plain text where there is no JavaScript.</summary>
public readonly partial record struct RichText(string? Raw, bool IsHtml)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly HtmlSanitizer Sanitizer = CreateSanitizer();

    /// <summary>HTML that is safe to show: a few text elements, links to web and mail addresses, nothing else.</summary>
    public string ToSafeHtml()
    {
        var raw = Text.WellFormed(Raw ?? "").Trim();
        return Sanitizer.Sanitize(IsHtml ? raw : FromPlainText(raw));
    }

    /// <summary>True when a reader would see nothing.</summary>
    public static bool IsBlank(string html) =>
        string.IsNullOrWhiteSpace(new HtmlParser().ParseDocument(html).Body?.TextContent.Replace('\u00a0', ' '));

    private static string FromPlainText(string text) => string.Concat(
        BlankLines().Split(text.ReplaceLineEndings("\n"))
            .Where(paragraph => paragraph.Length > 0)
            .Select(paragraph => $"<p>{Encoder.Encode(paragraph).Replace("&#xA;", "<br>", StringComparison.Ordinal)}</p>"));

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "a", "b", "blockquote", "br", "code", "del", "div", "em", "i", "li", "ol", "p", "pre", "s", "strong", "ul",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        })
        {
            KeepChildNodes = true,
        };
        // Text of these would be read as the person's words.
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (removing.Tag.TagName is "SCRIPT" or "STYLE" or "TEMPLATE" or "NOSCRIPT")
                removing.Tag.TextContent = "";
        };
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
                link.SetAttribute("rel", "noopener noreferrer nofollow");
        };
        return sanitizer;
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();
}
