using System.Text;

namespace Amigo.Portal.Kb;

/// <summary>What French asks of sorting, filtering and naming.</summary>
public static class FrenchText
{
    /// <summary>Alphabetical order as a dictionary has it: accents and case count last.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(Text.French, ignoreCase: true);

    /// <summary>Whether each word of a filter is somewhere in a text that <see cref="Text.Fold"/> has folded.</summary>
    public static bool Matches(string folded, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!folded.Contains(words[i], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>"1er septembre 2026".</summary>
    public static string Date(DateOnly date) =>
        date.Day == 1 ? $"1er {date.ToString("MMMM yyyy", Text.French)}" : date.ToString("d MMMM yyyy", Text.French);

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
}
