using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MimeKit;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>What a person wrote in a mail, without the mail they answer and their signature.</summary>
internal static class OwnWords
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static OwnWords() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Windows1252 => Encoding.GetEncoding(1252);

    /// <returns>HTML that is not sanitised yet; blank when the mail holds no word.</returns>
    public static string ReadHtml(MailParts mail, bool cutsQuotes)
    {
        var parts = mail.Texts.Select(part => (Text: Decode(part), part.IsHtml)).ToList();
        if (parts.TrueForAll(part => !part.IsHtml))
            return ToHtml(PlainLines.Cut(string.Join("\n\n", parts.Select(part => part.Text)), cutsQuotes));

        var html = string.Concat(parts.Select(part => part.IsHtml ? $"<div>{part.Text}</div>" : $"<div>{ToHtml(part.Text)}</div>"));
        return HtmlBounds.IsWithin(html)
            ? HtmlLines.Cut(html, cutsQuotes)
            : ToHtml(PlainLines.Cut(HtmlBounds.ToPlainText(html), cutsQuotes));
    }

    /// <summary>Plain text as paragraphs, with its lines.</summary>
    public static string ToHtml(string text) => string.Concat(text.ReplaceLineEndings("\n").Trim()
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(paragraph => $"<p>{string.Join("<br>", paragraph.Trim('\n').Split('\n').Select(Encoder.Encode))}</p>"));

    /// <summary>What is declared is often wrong: Latin 1 is Windows' as browsers have it, and what claims nothing is UTF-8 when it can be.</summary>
    private static string Decode(TextPart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var text = part.ContentType.Charset?.Trim().ToLowerInvariant() switch
        {
            null or "" or "us-ascii" or "ascii" or "utf-8" or "utf8" => Utf8OrWindows(content),
            "iso-8859-1" or "latin1" or "iso-8859-15" or "windows-1252" or "cp1252" => Windows(content, part.ContentType.Charset),
            _ => part.Text,
        };
        text = text.TrimStart('\ufeff');
        return part.IsFlowed && part.IsPlain
            ? FlowedText.Unwrap(text, string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase))
            : text;
    }

    private static string Utf8OrWindows(ReadOnlySpan<byte> content)
    {
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(content);
        }
    }

    private static string Windows(ReadOnlySpan<byte> content, string charset) =>
        charset.EndsWith("15", StringComparison.Ordinal) ? Encoding.GetEncoding("iso-8859-15").GetString(content) : Windows1252.GetString(content);
}
