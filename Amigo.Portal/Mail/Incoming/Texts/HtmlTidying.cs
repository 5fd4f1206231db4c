using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>Makes what is left of a mail's HTML readable with the few elements that the portal keeps.</summary>
internal static class HtmlTidying
{
    private static readonly HashSet<string> Empty = ["br", "hr", "img"];

    public static void Run(IHtmlDocument document, IHtmlElement body)
    {
        foreach (var unread in body.QuerySelectorAll(HtmlLines.Unread))
            unread.Remove();
        Separate(document, body);
        foreach (var element in body.QuerySelectorAll("*").Reverse())
        {
            if (!Empty.Contains(element.LocalName) && element.ChildElementCount == 0 && string.IsNullOrWhiteSpace(element.TextContent))
                element.Remove();
        }

        TrimBreaks(body, node => node.FirstChild);
        TrimBreaks(body, node => node.LastChild);
        var breaks = 0;
        foreach (var lineBreak in body.QuerySelectorAll("br"))
        {
            breaks = lineBreak.PreviousElementSibling is { LocalName: "br" } && IsAfterBlank(lineBreak) ? breaks + 1 : 0;
            if (breaks > 1)
                lineBreak.Remove();
        }
    }

    /// <summary>Tables and titles are not kept: their cells and lines must not run into each other.</summary>
    private static void Separate(IHtmlDocument document, IHtmlElement body)
    {
        foreach (var cell in body.QuerySelectorAll("td, th"))
            cell.AppendChild(document.CreateTextNode(" "));
        // Within the last cell: a row may hold nothing else.
        foreach (var last in body.QuerySelectorAll("tr > :last-child, h1, h2, h3, h4, h5, h6, dt, dd, caption"))
            last.AppendChild(document.CreateElement("br"));
    }

    private static void TrimBreaks(IHtmlElement body, Func<INode, INode?> edge)
    {
        while (true)
        {
            INode node = body;
            while (edge(node) is { } inner)
                node = inner;
            if (node == body || (node is not IElement { LocalName: "br" or "hr" } && !string.IsNullOrWhiteSpace(node.TextContent)))
                return;
            node.Parent!.RemoveChild(node);
        }
    }

    private static bool IsAfterBlank(IElement element)
    {
        for (var node = element.PreviousSibling; node is not null && node is not IElement; node = node.PreviousSibling)
        {
            if (!string.IsNullOrWhiteSpace(node.TextContent))
                return false;
        }

        return true;
    }
}
