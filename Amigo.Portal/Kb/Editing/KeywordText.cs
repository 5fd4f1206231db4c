using System.Text.RegularExpressions;

namespace Amigo.Portal.Kb.Editing;

/// <summary>
/// Adds a keyword to a leaf in the text of a catalogue file: one word is inserted, and comments, order and spacing stay. What comes out is
/// read again before it is used, so that a layout unknown here is refused, never written.
/// </summary>
public static partial class KeywordText
{
    /// <summary>Null when the file has not this leaf, or writes its keywords in a way that is not known here.</summary>
    public static string? Add(string yaml, string code, string word)
    {
        var start = Regex.Match(yaml, $@"^(?<dash> *- +)code:[ \t]+[""']?{Regex.Escape(code)}[""']?[ \t]*(?:#.*)?\r?$", RegexOptions.Multiline);
        if (!start.Success)
            return null;
        var indent = start.Groups["dash"].Length;
        var end = EndOfMap(yaml, start, indent);
        var map = yaml[start.Index..end];
        var newLine = yaml.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var key = Regex.Match(map, $@"^ {{{indent}}}mots-cles:[ \t]*", RegexOptions.Multiline);
        var place = key.Success
            ? Inside(map, key.Index + key.Length, Scalar(word), newLine)
            : (start.Length + 1, $"{new string(' ', indent)}mots-cles: [{Scalar(word)}]{newLine}");
        if (place is not var (at, added) || at > map.Length)
            return null;
        return yaml.Insert(start.Index + at, added);
    }

    /// <summary>Up to the first line that is neither blank nor indented like the leaf's keys.</summary>
    private static int EndOfMap(string yaml, Match start, int indent)
    {
        var position = yaml.IndexOf('\n', start.Index);
        while (position >= 0 && position + 1 < yaml.Length)
        {
            var line = yaml.AsSpan(position + 1);
            var length = line.IndexOf('\n');
            line = length < 0 ? line : line[..length];
            var spaces = line.Length - line.TrimStart(' ').Length;
            if (!line.IsWhiteSpace() && spaces < indent)
                return position + 1;
            if (length < 0)
                return yaml.Length;
            position += length + 1;
        }

        return yaml.Length;
    }

    private static (int At, string Added)? Inside(string map, int at, string word, string newLine)
    {
        if (at < map.Length && map[at] == '[')
            return ClosingBracket(map, at) is { } close ? (close, map[(at + 1)..close].AsSpan().IsWhiteSpace() ? word : $", {word}") : null;
        var last = BlockItems().Matches(map, at).Cast<Match>().TakeWhile((item, number) => number == 0 || item.Index >= at).LastOrDefault();
        if (last is null)
            return null;
        var end = last.Index + last.Length;
        return end < map.Length && map[end] == '\n'
            ? (end + 1, $"{last.Groups["dash"].Value}{word}{newLine}")
            : (end, $"{newLine}{last.Groups["dash"].Value}{word}");
    }

    /// <summary>Where a flow sequence ends, quotes and comments set aside.</summary>
    private static int? ClosingBracket(string map, int open)
    {
        var quote = '\0';
        for (var i = open + 1; i < map.Length; i++)
        {
            var sign = map[i];
            if (quote == '\'' && sign == quote && i + 1 < map.Length && map[i + 1] == quote)
                i++;
            else if (quote == '"' && sign == '\\')
                i++;
            else if (quote != '\0')
                quote = sign == quote ? '\0' : quote;
            else if (sign is '"' or '\'' && IsStartOfItem(map, i))
                quote = sign;
            else if (sign == '#' && char.IsWhiteSpace(map[i - 1]))
                return null;
            else if (sign == ']')
                return i;
        }

        return null;
    }

    private static bool IsStartOfItem(string map, int at)
    {
        var before = at - 1;
        while (before > 0 && char.IsWhiteSpace(map[before]))
            before--;
        return map[before] is '[' or ',';
    }

    /// <summary>Plain where YAML takes it for text, quoted otherwise.</summary>
    private static string Scalar(string word) => PlainText().IsMatch(word) && !NotText().IsMatch(word) ? word : $"'{word.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^(?<dash> *- +)\S.*?\r?$", RegexOptions.Multiline)]
    private static partial Regex BlockItems();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}\p{N} '’-]*\z")]
    private static partial Regex PlainText();

    [GeneratedRegex(@"^(?:y|n|yes|no|on|off|oui|non|true|false|null|inf|nan)\z", RegexOptions.IgnoreCase)]
    private static partial Regex NotText();
}
