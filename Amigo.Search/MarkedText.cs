namespace Amigo.Search;

/// <summary>A plain text and the parts of it to show as found: the page encodes the text and renders <c>&lt;mark&gt;</c>.</summary>
/// <param name="Text">Plain text, not encoded.</param>
/// <param name="Marks">Ranges inside <paramref name="Text"/>, in order, never overlapping.</param>
public sealed record MarkedText(string Text, IReadOnlyList<TextRange> Marks)
{
    /// <summary>No text.</summary>
    public static MarkedText Empty { get; } = new("", []);
}
