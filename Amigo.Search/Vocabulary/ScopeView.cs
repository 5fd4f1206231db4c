using Lucene.Net.Util;

namespace Amigo.Search;

/// <summary>
/// The index as those who hold one set of scopes see it: which documents exist and how frequent each word is among them. Every
/// figure that ranks, corrects or completes comes from here, so that a document out of scope changes nothing at all. Immutable.
/// </summary>
internal sealed class ScopeView
{
    private readonly int[] termFrequency;
    private readonly int[] firstDocument;
    private readonly int[][] stemFrequency;
    private readonly int[] stemFrequencyAnywhere;
    private readonly float[] stemIdf;

    public ScopeView(IReadOnlyList<IndexedDocument> documents, Lexicon lexicon, IReadOnlySet<string> scopes)
    {
        Visible = new FixedBitSet(documents.Count);
        termFrequency = new int[lexicon.Terms.Length];
        firstDocument = new int[lexicon.Terms.Length];
        stemFrequencyAnywhere = new int[lexicon.Stems.Length];
        stemFrequency = new int[SearchFields.Count][];
        var counters = new Counter[SearchFields.Count];
        for (var field = 0; field < SearchFields.Count; field++)
        {
            stemFrequency[field] = new int[lexicon.Stems.Length];
            counters[field] = new(stemFrequency[field]);
        }

        var terms = new Counter(termFrequency);
        var stems = new Counter(stemFrequencyAnywhere);
        for (var number = 0; number < documents.Count; number++)
        {
            if (!documents[number].Source.Scopes.Any(scopes.Contains))
                continue;
            Visible.Set(number);
            Count++;
            for (var field = 0; field < SearchFields.Count; field++)
            {
                foreach (var token in documents[number].Texts((SearchField)field).SelectMany(text => text.Tokens))
                {
                    if (terms.Count(token.Term, number) == 1)
                        firstDocument[token.Term] = number;
                    stems.Count(token.Stem, number);
                    counters[field].Count(token.Stem, number);
                    TokenCount[field]++;
                }
            }
        }

        stemIdf = Array.ConvertAll(stemFrequencyAnywhere, Idf);
    }

    /// <summary>Documents that exist for these scopes.</summary>
    public FixedBitSet Visible { get; }

    /// <summary>How many they are.</summary>
    public int Count { get; }

    /// <summary>Words by field, for the mean length.</summary>
    public long[] TokenCount { get; } = new long[SearchFields.Count];

    /// <summary>Documents containing the term; 0 means that nobody here may learn of it.</summary>
    public int TermFrequency(int term) => term < 0 ? 0 : termFrequency[term];

    /// <summary>A document containing the term, which must be visible.</summary>
    public int FirstDocument(int term) => firstDocument[term];

    /// <summary>Documents containing the stem, anywhere.</summary>
    public int StemFrequency(int stem) => stem < 0 ? 0 : stemFrequencyAnywhere[stem];

    /// <summary>Documents containing the stem in that field.</summary>
    public int StemFrequency(int stem, int field) => stemFrequency[field][stem];

    /// <summary><see cref="Idf"/> of the documents that contain the stem, anywhere.</summary>
    public float StemIdf(int stem) => stemIdf[stem];

    public bool Sees(Compound compound) => compound.Documents.Exists(Visible.Get);

    /// <summary>BM25's inverse document frequency, in nats.</summary>
    public float Idf(int frequency) => (float)Math.Log(1 + ((Count - frequency + .5) / (frequency + .5)));

    /// <summary>Counts each number once a document.</summary>
    private sealed class Counter(int[] frequency)
    {
        private readonly int[] lastDocument = NewLastDocuments(frequency.Length);

        public int Count(int number, int document)
        {
            if (lastDocument[number] == document)
                return -1;
            lastDocument[number] = document;
            return ++frequency[number];
        }

        private static int[] NewLastDocuments(int length)
        {
            var last = new int[length];
            Array.Fill(last, -1);
            return last;
        }
    }
}
