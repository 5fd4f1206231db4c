namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>The lines of a mail in plain text.</summary>
internal static class PlainLines
{
    public static string Cut(string text, bool cutsQuotes)
    {
        var raw = text.ReplaceLineEndings("\n").Split('\n');
        var lines = raw.Select(line => new MailLine(line, line.StartsWith('>') ? LineMark.Quoted : LineMark.None)).ToList();
        var kept = ReplyCutter.Keep(lines, cutsQuotes);
        return string.Join('\n', raw.Where((_, i) => kept[i])).Trim();
    }
}
