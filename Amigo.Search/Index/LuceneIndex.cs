using System.Collections.Concurrent;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

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
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly Lexicon lexicon;
    private readonly ConcurrentDictionary<int, Posting[]> postings = new();

    public LuceneIndex(IReadOnlyList<IndexedDocument> documents, Lexicon lexicon, FrenchAnalyzer analyzer)
    {
        this.lexicon = lexicon;
        var config = new IndexWriterConfig(FrenchAnalyzer.Version, analyzer) { MergePolicy = new LogDocMergePolicy() };
        using (var writer = new IndexWriter(directory, config))
        {
            var streams = SearchFields.Names.Select(_ => new StemStream(lexicon)).ToArray();
            foreach (var document in documents)
                writer.AddDocument(ToFields(document, streams));
            writer.ForceMerge(1);
            writer.Commit();
        }

        reader = DirectoryReader.Open(directory);
        Lengths = [.. Enumerable.Range(0, SearchFields.Count).Select(field => documents.Select(document => document.Length((SearchField)field)).ToArray())];
    }

    /// <summary>Words of each field of each document: a row a field.</summary>
    public int[][] Lengths { get; }

    /// <summary>
    /// Where a stem stands, by document then by field. Read once, then kept as plain numbers: a query reads them several times faster than
    /// Lucene's own scorers, which decode and merge them anew each time.
    /// </summary>
    public Posting[] Postings(int stem) => postings.GetOrAdd(stem, static (key, self) => self.Read(key), this);

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private Posting[] Read(int stem)
    {
        var read = new List<Posting>();
        var term = new BytesRef(lexicon.Stems[stem]);
        for (var field = 0; field < SearchFields.Count; field++)
        {
            if (MultiFields.GetTermDocsEnum(reader, liveDocs: null, SearchFields.Names[field], term) is not { } documents)
                continue;
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                read.Add(new(documents.DocID, (ushort)Math.Min(documents.Freq, ushort.MaxValue), (SearchField)field));
        }

        return [.. read.OrderBy(posting => posting.Document)];
    }

    private static IEnumerable<IIndexableField> ToFields(IndexedDocument document, StemStream[] streams) =>
        SearchFields.Names.Select((name, field) =>
            new Field(name, streams[field].Of(document.Texts((SearchField)field)), StemsOnly));
}
