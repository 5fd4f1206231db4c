namespace Amigo.Search;

/// <summary>
/// The French analysis by itself, for texts that another engine indexes: those of a database, too many or too changing for a
/// <see cref="SearchIndex"/>. Thread-safe.
/// </summary>
public static class FrenchAnalysis
{
    private static readonly FrenchAnalyzer Analyzer = new();

    /// <summary>
    /// The words of a text in order, question and stop words included. Whatever is neither letter, digit nor apostrophe parts words, inside
    /// addresses and compounds too: "wi-fi" and "prenom.nom" are two words each.
    /// </summary>
    /// <param name="text">Well-formed UTF-16 of any length, a plain text.</param>
    public static IReadOnlyList<FrenchWord> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Analyzer.Tokenize(string.Create(text.Length, text, Part));
        var words = new FrenchWord[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var (form, start, length) = tokens[i];
            var (regular, stem) = SnowballStems.Of(form);
            words[i] = new(form, regular, stem, start, length);
        }

        return words;
    }

    /// <summary>Whether a folded word says nothing about a subject: articles, pronouns, auxiliaries, words that only ask.</summary>
    /// <param name="folded">A word as <see cref="FrenchWord.Text"/> gives it.</param>
    public static bool IsStopWord(string folded) => StopWords.Contains(folded);

    /// <summary>The part of a text that contains most of what was asked, on one line, with its words marked.</summary>
    /// <param name="text">The text that <paramref name="words"/> were cut from.</param>
    /// <param name="words">What <see cref="Words"/> gave for it.</param>
    /// <param name="asked">Which words of the question a word answers, one bit each; 0 for none.</param>
    /// <param name="length">Greatest length of the part, in UTF-16 units, ellipses aside.</param>
    /// <returns>The beginning of the text, without marks, when no word answers.</returns>
    public static MarkedText Snippet(string text, IReadOnlyList<FrenchWord> words, Func<FrenchWord, uint> asked, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(asked);
        var bits = new uint[words.Count];
        var tokens = new IndexedToken[words.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            bits[i] = asked(words[i]);
            tokens[i] = new(Term: i, Stem: i, words[i].Start, words[i].Length);
        }

        using var marks = new WordMarks(bits);
        return SnippetCutter.Cut(new(text, tokens), marks, length, out _);
    }

    private static void Part(Span<char> parted, string text)
    {
        for (var i = 0; i < parted.Length; i++)
        {
            var unit = text[i];
            var isKept = char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || unit is '\'' or '\u2019' or '\u02BC' or (>= '\u0300' and <= '\u036F');
            parted[i] = isKept ? unit : ' ';
        }
    }
}
