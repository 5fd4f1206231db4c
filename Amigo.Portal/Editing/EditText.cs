using System.Text;

namespace Amigo.Portal.Editing;

/// <summary>Files as a form shows them and takes them back: what an editor would not show, it does not change.</summary>
public static class EditText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The text with simple line ends and without a byte-order mark.</summary>
    public static string Decode(ReadOnlySpan<byte> content) =>
        WithSimpleEnds(Utf8.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content));

    /// <param name="typed">From a form, which sends line ends of its own.</param>
    /// <param name="basis">The file that was edited, whose line ends and mark stay; null for a new file.</param>
    public static byte[] Encode(string typed, ReadOnlySpan<byte> basis)
    {
        var text = WithSimpleEnds(typed);
        if (basis.IndexOf("\r\n"u8) >= 0)
            text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        return basis.StartsWith(Encoding.UTF8.Preamble) ? [.. Encoding.UTF8.Preamble, .. Utf8.GetBytes(text)] : Utf8.GetBytes(text);
    }

    private static string WithSimpleEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
