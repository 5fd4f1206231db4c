using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Amigo.Portal.Charts;

/// <summary>Writes HTML and SVG where a tree of tag builders would hide what is drawn. Every text and value is encoded.</summary>
internal sealed class Markup(HtmlEncoder encoder)
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    public Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        text.Append('>');
        open.Push(name);
        return this;
    }

    public Markup Close()
    {
        text.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element with nothing, or only words, inside.</summary>
    public Markup Add(string name, string? words, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        text.Append('>').Append(encoder.Encode(words ?? "")).Append("</").Append(name).Append('>');
        return this;
    }

    public Markup Say(string words)
    {
        text.Append(encoder.Encode(words));
        return this;
    }

    public override string ToString() => text.ToString();

    /// <summary>A coordinate in pixels.</summary>
    public static string Px(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A coordinate across, which follows the width of the screen.</summary>
    public static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is not null)
                text.Append(' ').Append(key).Append("=\"").Append(encoder.Encode(value)).Append('"');
        }
    }
}
