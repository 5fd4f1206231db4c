using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Amigo.Portal.Mail;

/// <summary>The text part of mails, and text of what was written as HTML.</summary>
internal static class MailText
{
    /// <summary>What stands above the mail's own words, so that an answer is cut there.</summary>
    public const string ReplyMarker = "Répondez au-dessus de cette ligne\u00A0: votre message s’ajoutera à la demande.";

    private const string Rule = "----------------------------------------";

    public static string Of(MailContent mail)
    {
        var text = new StringBuilder();
        if (mail.CanBeAnswered)
            Paragraph(text, ReplyMarker);
        Paragraph(text, mail.Headline);
        foreach (var sentence in mail.Sentences)
            text.AppendLine(sentence);
        text.AppendLine();
        if (mail.Words is { } words)
        {
            if (mail.WordsOf is { } author)
                text.Append(author).AppendLine("\u00A0:");
            Paragraph(text, Quote(FromHtml(words)));
        }

        if (mail.Files.Count > 0)
            Paragraph(text, $"Pièces jointes, à ouvrir dans la demande\u00A0: {string.Join(", ", mail.Files)}");
        foreach (var link in mail.Links)
            text.Append(link.Text).Append("\u00A0: ").AppendLine(link.Address);
        text.AppendLine().AppendLine(Rule);
        foreach (var (label, value) in mail.Facts)
            text.Append(label).Append("\u00A0: ").AppendLine(value);
        text.AppendLine().AppendLine(mail.Reason);
        return Footer(text, mail.PreferencesAddress);
    }

    public static string Of(DigestContent mail)
    {
        var text = new StringBuilder();
        Paragraph(text, mail.Headline);
        foreach (var ticket in mail.Tickets)
        {
            text.AppendLine(Rule).AppendLine(ticket.Title).Append(ticket.Status).Append(". ").AppendLine(ticket.Turn).AppendLine(ticket.Address).AppendLine();
            foreach (var line in ticket.Lines)
            {
                text.Append(line.At).Append("\u00A0: ").AppendLine(line.Sentence);
                if (line.Words is { } words)
                    text.AppendLine(Quote(FromHtml(words)));
                text.AppendLine();
            }
        }

        return Footer(text.AppendLine(Rule), mail.PreferencesAddress);
    }

    /// <summary>The words of sanitised HTML, with the line breaks a reader would see and the addresses of links.</summary>
    public static string FromHtml(string html)
    {
        var text = new StringBuilder();
        Append(text, new HtmlParser().ParseDocument(html).Body!);
        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim());
        return string.Join('\n', lines).Trim().Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
    }

    private static void Append(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data.ReplaceLineEndings(" "));
                continue;
            }

            if (child is not IElement element)
                continue;
            var isBlock = element.LocalName is "p" or "div" or "ul" or "ol" or "li" or "pre" or "blockquote";
            if (element.LocalName == "br" || isBlock)
                text.Append('\n');
            if (element.LocalName == "li")
                text.Append("- ");
            Append(text, element);
            if (element.LocalName == "a" && element.GetAttribute("href") is { } address && address != element.TextContent)
                text.Append(" (").Append(address).Append(')');
            if (element.LocalName is "p" or "ul" or "ol" or "pre" or "blockquote")
                text.Append('\n');
        }
    }

    private static string Quote(string words) => string.Join('\n', words.Split('\n').Select(line => line.Length == 0 ? ">" : $"> {line}"));

    private static void Paragraph(StringBuilder text, string words) => text.AppendLine(words).AppendLine();

    private static string Footer(StringBuilder text, string preferences) => text
        .Append("Choisir quand vous êtes prévenu\u00A0: ").AppendLine(preferences)
        .AppendLine("Amigo, assistance mutualisée informatique du Grand-Ouest")
        .ToString().ReplaceLineEndings("\r\n");
}
