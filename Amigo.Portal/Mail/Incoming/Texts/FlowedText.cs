using System.Text;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>
/// Puts together again the paragraphs that <c>format=flowed</c> (RFC 3676) spread over lines. MimeKit's own converter joins the
/// signature's delimiter to the signature, which must be told apart here.
/// </summary>
internal static class FlowedText
{
    private const string SignatureDelimiter = "-- ";

    public static string Unwrap(string text, bool deletesSpace)
    {
        var whole = new StringBuilder(text.Length);
        var (openDepth, isOpen) = (0, false);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var depth = line.Length - line.AsSpan().TrimStart('>').Length;
            var words = line[depth..];
            if (words.StartsWith(' '))
                words = words[1..];
            var isDelimiter = words == SignatureDelimiter;
            if (isOpen && (depth != openDepth || isDelimiter))
                whole.Append('\n');
            if (!isOpen || depth != openDepth || isDelimiter)
                whole.Append('>', depth).Append(depth > 0 ? " " : "");

            (isOpen, openDepth) = (words.EndsWith(' ') && !isDelimiter, depth);
            whole.Append(isOpen && deletesSpace ? words[..^1] : words);
            if (!isOpen)
                whole.Append('\n');
        }

        return whole.ToString().TrimEnd('\n');
    }
}
