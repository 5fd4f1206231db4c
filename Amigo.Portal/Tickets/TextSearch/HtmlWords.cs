using System.Net;
using System.Text.RegularExpressions;

namespace Amigo.Portal.Tickets.TextSearch;

/// <summary>The words of sanitised HTML. Faster than a parser, and of what <see cref="RichText"/> lets through no less exact.</summary>
internal static partial class HtmlWords
{
    /// <param name="length">At most that many characters of the HTML are read.</param>
    public static string Of(string html, int length)
    {
        var blocks = Block().Replace(Text.Cut(html, length), " ");
        return Text.WellFormed(WebUtility.HtmlDecode(Tag().Replace(blocks, ""))).Trim();
    }

    /// <summary>Between two of these, words never touch.</summary>
    [GeneratedRegex("<(?:/?(?:p|div|li|ul|ol|pre|blockquote)|br)(?:\\s[^<>]*)?/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    /// <summary>A quoted address may hold the sign that ends a tag.</summary>
    [GeneratedRegex("<(?:[^\"<>]|\"[^\"]*\")*>?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
