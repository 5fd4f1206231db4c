using System.Text;
using Amigo.Portal.People;

namespace Amigo.Portal.Searches;

/// <summary>What is kept of the words of a search: enough to count them, nothing that names someone.</summary>
public static class SearchWords
{
    private const int MaximumWords = 12;

    /// <summary>Digits in a row from which a word is a telephone, a file or a person's number.</summary>
    private const int IdentifyingDigits = 5;

    /// <summary>Folded words with single spaces; without addresses, long numbers, and the name of the person who searches.</summary>
    public static string Of(string text, Viewer viewer)
    {
        var name = Split(viewer.DisplayName);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.Contains('@', StringComparison.Ordinal) && word.Count(char.IsAsciiDigit) < IdentifyingDigits)
            .SelectMany(Split)
            .Take(MaximumWords)
            .ToList();
        if (name.Count > 0 && name.All(words.Contains))
            words.RemoveAll(name.Contains);
        words.RemoveAll(word => Split(viewer.Login).Count == 1 && word == viewer.Login);
        var joined = string.Join(' ', words);
        return joined.Length <= SearchLog.WordsLength ? joined : joined[..joined.LastIndexOf(' ', SearchLog.WordsLength)];
    }

    /// <summary>Letters, digits, and the hyphens and apostrophes inside words; a word longer than any French one is cut.</summary>
    internal static List<string> Split(string text)
    {
        const int longestWord = 40;
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in Text.Fold(Text.WellFormed(text)) + ' ')
        {
            if (char.IsLetterOrDigit(character) || (word.Length > 0 && character is '-' or '\''))
            {
                word.Append(character);
                continue;
            }

            var found = word.ToString().TrimEnd('-', '\'');
            if (found.Length > 0)
                words.Add(found[..Math.Min(found.Length, longestWord)]);
            word.Clear();
        }

        return words;
    }
}
