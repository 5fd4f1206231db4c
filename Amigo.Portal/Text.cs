using System.Globalization;
using System.Text;

namespace Amigo.Portal;

/// <summary>French text as comparisons and lists need it.</summary>
public static class Text
{
    public static CultureInfo French { get; } = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Lower case, no accents, ligatures opened, straight apostrophes: what a filter box compares.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            switch (character)
            {
                case 'œ' or 'Œ': folded.Append("oe"); break;
                case 'æ' or 'Æ': folded.Append("ae"); break;
                case '’': folded.Append('\''); break;
                case '\u00a0' or '\u202f': folded.Append(' '); break;
                default: folded.Append(char.ToLowerInvariant(character)); break;
            }
        }

        return folded.ToString();
    }

    /// <summary>The folded words of a filter box; at most ten, which is more than anyone types.</summary>
    public static string[] FilterWords(string? filter) =>
        string.IsNullOrWhiteSpace(filter)
            ? []
            : [.. Fold(WellFormed(filter)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(10)];

    /// <summary>Text without lone surrogates and control characters (line breaks and tabs stay), in composed form.</summary>
    public static string WellFormed(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(character).Append(text[++i]);
            else if (!char.IsSurrogate(character) && (!char.IsControl(character) || character is '\n' or '\r' or '\t'))
                clean.Append(character);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>At most that many characters, without cutting one in two.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>One line: line breaks and runs of white space become one space.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', WellFormed(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
