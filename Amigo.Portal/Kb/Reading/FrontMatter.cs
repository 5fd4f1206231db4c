namespace Amigo.Portal.Kb.Reading;

/// <summary>The YAML at the head of a Markdown file.</summary>
internal static class FrontMatter
{
    /// <summary>The front matter between two lines of three hyphens, the Markdown after them and how many lines come before it.</summary>
    public static (string FrontMatter, string Markdown, int LinesBefore)? Split(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return null;
        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0)
            return null;
        var frontMatter = end < 4 ? "" : text[4..(end + 1)];
        return (frontMatter, text[(end + 5)..], frontMatter.Count(sign => sign == '\n') + 2);
    }
}
