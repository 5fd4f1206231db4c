using System.Text;
using AngleSharp.Dom;

namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>A line as a browser would show it, with the nodes that hold its words.</summary>
internal sealed class HtmlLine(LineMark mark)
{
    public LineMark Mark { get; } = mark;

    public StringBuilder Words { get; } = new();

    public List<INode> Nodes { get; } = [];

    public MailLine ToMailLine() => new(Words.ToString(), Mark);
}
