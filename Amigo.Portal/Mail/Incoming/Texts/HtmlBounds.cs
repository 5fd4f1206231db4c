using System.Text;
using MimeKit.Text;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>
/// Looks at a mail's HTML in one pass before a tree is made of it: building it takes a time that grows with the square of its depth,
/// and walking it takes stack.
/// </summary>
internal static class HtmlBounds
{
    public const int MaximumLength = 2_000_000;
    public const int MaximumDepth = 200;

    /// <summary>Sum of the depths of all tags: badly closed formatting is opened again in every paragraph.</summary>
    public const int MaximumWork = 400_000;

    private static readonly HashSet<HtmlTagId> Shallow =
    [
        HtmlTagId.P, HtmlTagId.LI, HtmlTagId.TD, HtmlTagId.TH, HtmlTagId.TR, HtmlTagId.Br, HtmlTagId.HR, HtmlTagId.Image, HtmlTagId.Meta,
        HtmlTagId.Link, HtmlTagId.Input, HtmlTagId.Col, HtmlTagId.DT, HtmlTagId.DD, HtmlTagId.Option, HtmlTagId.Base, HtmlTagId.Area,
    ];

    public static bool IsWithin(string html)
    {
        if (html.Length > MaximumLength)
            return false;
        var (depth, work) = (0, 0);
        foreach (var tag in Tokens(html).OfType<HtmlTagToken>())
        {
            if (!tag.IsEmptyElement && !Shallow.Contains(tag.Id))
                depth = tag.IsEndTag ? Math.Max(depth - 1, 0) : depth + 1;
            work += depth + 1;
            if (depth > MaximumDepth || work > MaximumWork)
                return false;
        }

        return true;
    }

    /// <summary>Its words alone, for HTML that is not <see cref="IsWithin"/>.</summary>
    public static string ToPlainText(string html)
    {
        var text = new StringBuilder();
        foreach (var token in Tokens(Text.Cut(html, MaximumLength)))
        {
            if (token is HtmlDataToken { Kind: HtmlTokenKind.Data } data)
                text.Append(data.Data);
            else if (token is HtmlTagToken { Id: HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI } && text.Length > 0 && text[^1] != '\n')
                text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<HtmlToken> Tokens(string html)
    {
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokenizer.ReadNextToken(out var token))
            yield return token;
    }
}
