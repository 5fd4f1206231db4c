using System.Text;
using Amigo.Search;

namespace Amigo.Benchmarks.Search;

/// <summary>
/// Documents and questions made from a seed: the same everywhere. Words are French-like syllables whose frequencies follow Zipf's law
/// (Mandelbrot's form, since the words that every text shares are not searched): some are in many documents and most in few.
/// </summary>
internal sealed class InventedCorpus
{
    public const string Scope = "tous";

    private const int Vocabulary = 20_000;

    /// <summary>The most frequent words of a language, about half of any text, which the search leaves out and this corpus too.</summary>
    private const int StopWords = 150;

    private static readonly string[] Syllables =
    [
        "ba", "cé", "di", "fo", "gu", "lan", "mé", "no", "pri", "quê", "ran", "su", "tè", "vou", "zin", "che", "eau", "tion", "ment", "age",
        "ou", "in", "cla", "bre", "dro", "gne", "plu", "sta", "tri", "ver",
    ];

    private readonly Random random;
    private readonly string[] words;

    public InventedCorpus(int documents, int seed = 1)
    {
        random = new(seed);
        words = [.. Enumerable.Range(0, 3 * Vocabulary).Select(_ => Word()).Distinct().Take(Vocabulary)];
        Documents = [.. Enumerable.Range(0, documents).Select(Document)];
        Questions = [.. Enumerable.Range(0, 200).Select(Question)];
    }

    public IReadOnlyList<SearchDocument> Documents { get; }

    /// <summary>Two to five words of a document each: a quarter as they are, a quarter with a slip in each, a quarter cut, a quarter both.</summary>
    public IReadOnlyList<string> Questions { get; }

    private SearchDocument Document(int number) => new()
    {
        Id = $"{number}",
        Kind = (number % 3) switch { 0 => "offre", 1 => "fiche", _ => "faq" },
        Title = Sentence(random.Next(3, 9)),
        Path = [words[random.Next(20)], words[random.Next(100)]],
        Body = Sentence(random.Next(40, 400)),
        Scopes = [Scope],
    };

    private string Question(int number)
    {
        var document = Documents[random.Next(Documents.Count)];
        var text = $"{document.Title} {document.Body}".Split(' ');
        var chosen = Enumerable.Range(0, random.Next(2, 6)).Select(_ => text[random.Next(text.Length)]).ToList();
        if (number % 2 == 1)
            chosen = chosen.ConvertAll(word => word.Length > 4 ? Slip(word) : word);
        var question = string.Join(' ', chosen);
        return number % 4 >= 2 ? question[..^Math.Min(2, question.Length - 1)] : question;
    }

    private string Slip(string word)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, "e"),
            _ => new StringBuilder(word) { [at] = word[at + 1], [at + 1] = word[at] }.ToString(),
        };
    }

    private string Sentence(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[Zipf()]));

    private int Zipf() => (int)Math.Min(words.Length - 1, (StopWords * Math.Pow(1 + (words.Length / (double)StopWords), random.NextDouble())) - StopWords);

    private string Word() => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
}
