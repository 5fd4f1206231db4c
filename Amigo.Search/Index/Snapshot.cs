using System.Collections.Concurrent;

namespace Amigo.Search;

/// <summary>Everything a query reads, of one generation: built together, replaced together.</summary>
internal sealed class Snapshot : IDisposable
{
    /// <summary>Sets of scopes in use at once; past that the views are made again, which costs milliseconds, not memory.</summary>
    private const int MaximumViews = 64;

    private readonly HashSet<string> knownScopes;
    private readonly ConcurrentDictionary<string, Lazy<ScopeView>> views = new(StringComparer.Ordinal);

    public Snapshot(IEnumerable<SearchDocument> documents, SearchSettings settings)
    {
        Settings = settings;
        Stemmer = new(settings.Synonyms.KeptApart.SelectMany(words => words));
        var lexicon = new LexiconBuilder(Stemmer);
        var analyze = new DocumentAnalyzer(Analyzer, lexicon);
        Documents = [.. documents.Select(analyze.Analyze)];
        RubricCount = analyze.RubricCount;
        Numbers = Number(Documents);
        var documentStems = lexicon.Stems.Count;
        Groups = new(Documents);
        SynonymWords.AddTo(lexicon, settings.Synonyms, Analyzer);
        Lexicon = new(lexicon, documentStems);
        Synonyms = new(settings.Synonyms, this);
        Lucene = new(Documents, Lexicon, Analyzer);
        knownScopes = Documents.SelectMany(document => document.Source.Scopes).ToHashSet(StringComparer.Ordinal);
    }

    public SearchSettings Settings { get; }

    public FrenchAnalyzer Analyzer { get; } = new();

    public Stemmer Stemmer { get; }

    public IndexedDocument[] Documents { get; }

    /// <summary>How many rubrics the documents stand in.</summary>
    public int RubricCount { get; }

    /// <summary>Rank of each document by its id.</summary>
    public Dictionary<string, int> Numbers { get; }

    public Lexicon Lexicon { get; }

    public DocumentGroups Groups { get; }

    public SynonymTable Synonyms { get; }

    public LuceneIndex Lucene { get; }

    public ScopeView View(IEnumerable<string> scopes)
    {
        var own = scopes.Where(knownScopes.Contains).ToHashSet(StringComparer.Ordinal);
        // Lengths keep ["a", "b"] and ["a|b"] apart.
        var key = string.Join('|', own.Order(StringComparer.Ordinal).Select(scope => $"{scope.Length}:{scope}"));
        if (views.Count >= MaximumViews && !views.ContainsKey(key))
            views.Clear();
        return views.GetOrAdd(key, _ => new(() => new(Documents, Lexicon, own))).Value;
    }

    public void Dispose()
    {
        Lucene.Dispose();
        Analyzer.Dispose();
    }

    private static Dictionary<string, int> Number(IndexedDocument[] documents)
    {
        var numbers = new Dictionary<string, int>(documents.Length, StringComparer.Ordinal);
        for (var number = 0; number < documents.Length; number++)
        {
            var id = documents[number].Source.Id;
            if (!numbers.TryAdd(id, number))
                throw new ArgumentException($"Two documents have the id '{id}'.", nameof(documents));
        }

        return numbers;
    }
}
