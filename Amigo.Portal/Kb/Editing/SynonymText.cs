namespace Amigo.Portal.Kb.Editing;

/// <summary>Adds a rule to the text of <c>synonymes.txt</c>, leaving every other line as it is.</summary>
internal static class SynonymText
{
    public const string Heading = "# Ajoutés depuis la page d’administration de la recherche, du plus récent au plus ancien";

    public static string Line(string words, string target) => $"{words} => {target}";

    /// <summary>Null when the rule is already there.</summary>
    public static string? Add(string text, string line)
    {
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (text.Split('\n').Any(known => known.Trim() == line))
            return null;
        var at = text.IndexOf(Heading, StringComparison.Ordinal);
        if (at >= 0)
        {
            var end = text.IndexOf('\n', at);
            return end < 0 ? $"{text}{newLine}{line}{newLine}" : text.Insert(end + 1, line + newLine);
        }

        var gap = text.Length == 0 ? "" : text.EndsWith('\n') ? newLine : newLine + newLine;
        return $"{text}{gap}{Heading}{newLine}{line}{newLine}";
    }
}
