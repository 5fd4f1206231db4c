using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>The lines of a mail in HTML. Taking some away leaves the rest of its form as it was.</summary>
internal sealed class HtmlLines
{
    /// <summary>What holds text that no reader sees.</summary>
    public const string Unread = "head, style, script, template, noscript, title, object, select";

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tr", "ul",
    ];

    private readonly List<HtmlLine> lines = [];

    private HtmlLines(IHtmlElement body)
    {
        lines.Add(new HtmlLine(LineMark.None));
        Read(body, LineMark.None);
    }

    /// <param name="html">Bounded by <see cref="HtmlBounds"/>: it is walked by recursion.</param>
    public static string Cut(string html, bool cutsQuotes)
    {
        var document = new HtmlParser().ParseDocument(html);
        if (document.Body is not { } body)
            return "";
        var read = new HtmlLines(body);
        read.Remove(ReplyCutter.Keep([.. read.lines.Select(line => line.ToMailLine())], cutsQuotes));
        HtmlTidying.Run(document, body);
        return body.InnerHtml.Trim();
    }

    private void Read(INode parent, LineMark mark)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                Add(text, mark);
            else if (node is IElement element && !element.Matches(Unread))
                Read(element, mark);
        }
    }

    private void Read(IElement element, LineMark outer)
    {
        var own = outer is LineMark.Quoted or LineMark.Boundary ? outer : HtmlMarks.Of(element);
        var mark = own == LineMark.None ? outer : own;
        var isBlock = Blocks.Contains(element.LocalName) || mark != outer;
        if (isBlock)
            Break(mark);
        if (element.LocalName is "br" or "hr")
        {
            lines[^1].Nodes.Add(element);
            // A line of its own, so that what a ruler separates stays separate and a mark without words is seen.
            lines.Add(new HtmlLine(element.LocalName == "hr" ? outer : mark));
            return;
        }

        if (element.LocalName == "img")
            lines[^1].Nodes.Add(element);
        Read((INode)element, mark);
        if (isBlock)
            Break(outer);
    }

    private void Add(IText text, LineMark mark)
    {
        var line = lines[^1].Mark == mark ? lines[^1] : Break(mark);
        line.Nodes.Add(text);
        var words = string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0)
            return;
        if (line.Words.Length > 0 && char.IsWhiteSpace(text.Data[0]))
            line.Words.Append(' ');
        line.Words.Append(words);
        if (char.IsWhiteSpace(text.Data[^1]))
            line.Words.Append(' ');
    }

    private HtmlLine Break(LineMark mark)
    {
        if (lines[^1].Nodes.Count > 0 || lines[^1].Mark == LineMark.Boundary)
            lines.Add(new HtmlLine(mark));
        else
            lines[^1] = new HtmlLine(mark);
        return lines[^1];
    }

    private void Remove(bool[] kept)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (kept[i])
                continue;
            foreach (var node in lines[i].Nodes)
                node.Parent?.RemoveChild(node);
        }
    }
}
