namespace Amigo.Portal.Rules.Pictures;

/// <summary>How wide words are about to be drawn: the server has no font, so it guesses a little too much.</summary>
internal static class TextMeasure
{
    /// <param name="text">The words.</param>
    /// <param name="size">Height of the letters, in pixels.</param>
    /// <param name="isBold">Whether they are bold, which is wider.</param>
    public static double Width(string text, double size, bool isBold) => text.Sum(Width) * size * (isBold ? 1.13 : 1.01);

    /// <summary>Cuts words into lines; what does not fit in the last is left out, and shown to be.</summary>
    public static IReadOnlyList<string> Wrap(string text, int longest, int lines)
    {
        var wrapped = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var line = wrapped[^1];
            if (line.Length == 0)
                wrapped[^1] = word;
            else if (line.Length + 1 + word.Length <= longest)
                wrapped[^1] = $"{line} {word}";
            else
                wrapped.Add(word);
        }

        if (wrapped.Count > lines)
            wrapped = [.. wrapped.Take(lines - 1), wrapped[lines - 1] + "…"];
        return [.. wrapped.Select(line => line.Length > longest + 2 ? line[..longest] + "…" : line)];
    }

    private static double Width(char letter) => letter switch
    {
        'i' or 'l' or 'j' or '\'' or '’' or '.' or ',' or ':' or '!' or '|' or 'I' => .3,
        ' ' or '\u00A0' or '\u202F' or 't' or 'f' or 'r' or '(' or ')' or '-' => .38,
        'm' or 'w' or 'M' or 'W' => .9,
        >= 'A' and <= 'Z' or 'À' or 'É' or 'È' or 'Ê' or 'Ç' => .7,
        _ => .58,
    };
}
