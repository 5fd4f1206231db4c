using System.Globalization;
using System.Text;

namespace Amigo.Portal.Kb;

/// <summary>What French asks of sorting, counting and comparing.</summary>
public static class French
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Alphabetical order as a dictionary has it: accents and case count last.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(Culture, ignoreCase: true);

    /// <summary>Small letters without accents, ligatures opened, apostrophes made one: equal for people, equal for a filter.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
                continue;
            _ = char.ToLowerInvariant(sign) switch
            {
                'œ' => folded.Append("oe"),
                'æ' => folded.Append("ae"),
                '’' or 'ʼ' => folded.Append('\''),
                '\u00A0' or '\u202F' => folded.Append(' '),
                var lower => folded.Append(lower),
            };
        }

        return folded.ToString();
    }

    /// <summary>Whether each word of a filter is somewhere in a text that <see cref="Fold"/> has folded.</summary>
    public static bool Matches(string folded, IReadOnlyList<string> words) =>
        words.All(word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>The folded words of what was typed in a filter box.</summary>
    public static IReadOnlyList<string> Words(string? filter) =>
        Fold(filter).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Letters, digits and hyphens only, for addresses and anchors.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var sign in Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(sign))
                slug.Append(sign);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>"0 résultat", "1 résultat", "2 résultats": in French the plural begins at two.</summary>
    public static string Count(int count, string singular, string? plural = null) =>
        $"{count.ToString("N0", Culture)}\u00A0{(Math.Abs(count) < 2 ? singular : plural ?? singular + "s")}";
}
