using System.Text;

namespace Amigo.Portal.Kb;

/// <summary>What French asks of sorting, counting and naming.</summary>
public static class French
{
    /// <summary>Alphabetical order as a dictionary has it: accents and case count last.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(Text.French, ignoreCase: true);

    /// <summary>Whether each word of a filter is somewhere in a text that <see cref="Text.Fold"/> has folded.</summary>
    public static bool Matches(string folded, IReadOnlyList<string> words) =>
        words.All(word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>Letters, digits and hyphens only, for addresses and anchors.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var sign in Text.Fold(text))
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
        $"{count.ToString("N0", Text.French)}\u00A0{(Math.Abs(count) < 2 ? singular : plural ?? singular + "s")}";
}
