namespace Amigo.Search;

/// <summary>Turns documents into numbered words and gathers the lexicon on the way.</summary>
internal sealed class DocumentAnalyzer(FrenchAnalyzer analyzer, LexiconBuilder lexicon)
{
    private const int LongestCompound = 3;
    private readonly Dictionary<string, int> rubrics = new(StringComparer.Ordinal);
    private int number;

    public int RubricCount => rubrics.Count;

    public IndexedDocument Analyze(SearchDocument document)
    {
        var indexed = new IndexedDocument
        {
            Source = document,
            Title = Analyze(document.Title, isLabel: true),
            Path = [.. document.Path.Select(level => Analyze(level, isLabel: true))],
            Keywords = [.. document.Keywords.Select(word => Analyze(word, isLabel: true))],
            Body = Analyze(document.Body, isLabel: false),
            Rubrics = document.Kind == IndexedDocument.OfferKind ? [] : [.. RubricsOf(document)],
            Service = document.Kind == IndexedDocument.OfferKind && document.Path.Count > 0 ? string.Join('\n', document.Path) : null,
        };
        number++;
        return indexed;
    }

    /// <summary>Some paths end with the title, which is no rubric.</summary>
    private IEnumerable<int> RubricsOf(SearchDocument document)
    {
        var path = "";
        foreach (var level in document.Path.TakeWhile(level => level != document.Title))
        {
            path += level + '\n';
            if (!rubrics.TryGetValue(path, out var rubric))
                rubrics[path] = rubric = rubrics.Count;
            yield return rubric;
        }
    }

    private IndexedText Analyze(string? text, bool isLabel)
    {
        if (string.IsNullOrEmpty(text))
            return IndexedText.Empty;
        var words = analyzer.Tokenize(text);
        if (isLabel)
            AddCompounds(words);
        return new(text, [.. (isLabel ? StopWords.Significant(words) : words.Where(word => !StopWords.Contains(word.Text))).Select(ToToken)]);
    }

    private IndexedToken ToToken(Token word)
    {
        var term = lexicon.Add(word.Text);
        return new(term, lexicon.StemOf[term], word.Start, word.Length);
    }

    /// <summary>What "motdepasse" and "wifi" are recognised by when labels say "mot de passe" and "Wi-Fi".</summary>
    private void AddCompounds(List<Token> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            var last = Math.Min(words.Count, first + LongestCompound);
            for (var end = first + 2; end <= last; end++)
                lexicon.AddCompound(words[first..end], number);
        }
    }
}
