using System.Collections.Concurrent;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace Amigo.Search;

/// <summary>
/// The inverted index: one segment in memory, so that a document's number is its rank in the list it was built from.
/// In memory because memory-mapped files can crash the process on Linux (apache/lucenenet issue 1013).
/// </summary>
internal sealed class LuceneIndex : IDisposable
{
    private static readonly FieldType StemsOnly = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    private readonly RAMDirectory directory = new();
    private readonly Lexicon lexicon;
    private readonly ConcurrentDictionary<(int Field, int Stem), (Term Term, TermContext Context)> terms = new();

    public LuceneIndex(IReadOnlyList<IndexedDocument> documents, Lexicon lexicon, FrenchAnalyzer analyzer)
    {
        this.lexicon = lexicon;
        var config = new IndexWriterConfig(FrenchAnalyzer.Version, analyzer)
        {
            MergePolicy = new LogDocMergePolicy(),
            Similarity = new Bm25(view: null),
        };
        using (var writer = new IndexWriter(directory, config))
        {
            var streams = SearchFields.Names.Select(_ => new StemStream(lexicon)).ToArray();
            foreach (var document in documents)
                writer.AddDocument(ToFields(document, streams));
            writer.ForceMerge(1);
            writer.Commit();
        }

        Reader = DirectoryReader.Open(directory);
    }

    public DirectoryReader Reader { get; }

    /// <summary>A query for one stem in one field. Where its postings begin is looked up once, then remembered.</summary>
    public TermQuery Query(int field, int stem, float boost)
    {
        var (term, context) = terms.GetOrAdd((field, stem), static (key, self) =>
        {
            var term = new Term(SearchFields.Names[key.Field], self.lexicon.Stems[key.Stem]);
            return (term, TermContext.Build(self.Reader.Context, term));
        }, this);
        return new(term, context) { Boost = boost };
    }

    public void Dispose()
    {
        Reader.Dispose();
        directory.Dispose();
    }

    private static IEnumerable<IIndexableField> ToFields(IndexedDocument document, StemStream[] streams) =>
        SearchFields.Names.Select((name, field) =>
            new Field(name, streams[field].Of(document.Texts((SearchField)field)), StemsOnly));
}
