namespace Amigo.Portal.Seeding;

/// <summary>Writes invented text as the portal keeps what people write.</summary>
internal static class Html
{
    /// <summary>A paragraph a line.</summary>
    public static string FromLines(string text) => string.Concat(text.Split('\n').Select(line => $"<p>{Encode(line)}</p>"));

    private static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
