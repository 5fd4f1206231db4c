using System.Buffers;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Amigo.Search;

/// <summary>
/// Scores the documents of a filter, word after word: the sum of the words, each the best of its alternatives, each alternative the best of
/// the fields where it stands plus half of the others. Used once.
/// </summary>
internal sealed class Ranker(Snapshot snapshot, ScopeView view, FixedBitSet filter) : IDisposable
{
    private const float OtherFields = .5f;
    private const int WordsBeforeMinimum = 3;
    private const double MinimumShare = .34;
    private const float HintBoost = 1.5f;

    /// <summary>Fewer answers than this and the share of words required is given up.</summary>
    private const int TooFew = 3;

    private readonly int size = snapshot.Documents.Length;
    private readonly Bm25[] fields = new Bm25[SearchFields.Count];

    // By document: the words so far, how many they are, and the best alternative of the word at hand.
    private readonly float[] scores = Rent<float>(snapshot.Documents.Length);
    private readonly byte[] answered = Rent<byte>(snapshot.Documents.Length);
    private readonly float[] ofWord = Rent<float>(snapshot.Documents.Length);

    // Documents that a word met.
    private readonly int[] met = ArrayPool<int>.Shared.Rent(snapshot.Documents.Length);
    private readonly Scored[] found = ArrayPool<Scored>.Shared.Rent(snapshot.Documents.Length);

    /// <summary>The best answers, best first, and how many there are in all.</summary>
    /// <param name="read">What to look for: from three words on, a document must contain 34 % of them, unless hardly any does.</param>
    /// <param name="count">How many answers are wanted.</param>
    public TopDocs Rank(ReadQuery read, int count)
    {
        var words = 0;
        foreach (var word in read.Words)
        {
            if (AddWord(word))
                words++;
        }

        var required = words >= WordsBeforeMinimum ? (int)(MinimumShare * words) : 1;
        var total = Count(required);
        if (total < TooFew && required > 1)
            total = Count(required = 1);
        return new(total, Best(read.Hint, words, required, count), 0);
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(answered);
        ArrayPool<float>.Shared.Return(ofWord);
        ArrayPool<int>.Shared.Return(met);
        ArrayPool<Scored>.Shared.Return(found);
    }

    /// <summary>Whether the word can be found at all.</summary>
    private bool AddWord(QueryWord word)
    {
        var (isKnown, count) = (false, 0);
        foreach (var alternative in word.Alternatives)
        {
            if (!Array.TrueForAll(alternative.Stems, stem => view.StemFrequency(stem) > 0))
                continue;
            isKnown = true;
            var kind = alternative.Kind is null ? null : snapshot.Groups.OfKind(alternative.Kind);
            foreach (var (document, score) in Find(alternative))
            {
                if (kind is not null && !kind.Get(document))
                    continue;
                if (ofWord[document] == 0)
                    met[count++] = document;
                ofWord[document] = Math.Max(ofWord[document], score);
            }
        }

        foreach (var document in met.AsSpan(0, count))
        {
            scores[document] += ofWord[document];
            answered[document]++;
            ofWord[document] = 0;
        }

        return isKnown;
    }

    /// <summary>Documents that contain all the stems of an alternative, in their order.</summary>
    private ReadOnlySpan<Scored> Find(Alternative alternative)
    {
        var count = Find(alternative.Stems[0], alternative.Weight, found);
        if (alternative.Stems.Length == 1)
            return found.AsSpan(0, count);
        var other = ArrayPool<Scored>.Shared.Rent(size);
        foreach (var stem in alternative.Stems.AsSpan(1))
            count = Intersect(found.AsSpan(0, count), other.AsSpan(0, Find(stem, alternative.Weight, other)));
        ArrayPool<Scored>.Shared.Return(other);
        return found.AsSpan(0, count);
    }

    private int Find(int stem, float weight, Scored[] into)
    {
        for (var field = 0; field < SearchFields.Count; field++)
            fields[field] = new(view, stem, field, weight);
        var postings = snapshot.Lucene.Postings(stem);
        var lengths = snapshot.Lucene.Lengths;
        var count = 0;
        for (var at = 0; at < postings.Length;)
        {
            var document = postings[at].Document;
            var (sum, best) = (0f, 0f);
            for (; at < postings.Length && postings[at].Document == document; at++)
            {
                var field = (int)postings[at].Field;
                var score = fields[field].Score(postings[at].Frequency, lengths[field][document]);
                sum += score;
                best = Math.Max(best, score);
            }

            if (filter.Get(document))
                into[count++] = new(document, best + (OtherFields * (sum - best)));
        }

        return count;
    }

    /// <summary>Keeps in the first list, with the sum of both scores, what stands in both; tells how many.</summary>
    private static int Intersect(Span<Scored> first, ReadOnlySpan<Scored> second)
    {
        var (kept, at) = (0, 0);
        foreach (var (document, score) in first)
        {
            while (at < second.Length && second[at].Document < document)
                at++;
            if (at < second.Length && second[at].Document == document)
                first[kept++] = new(document, score + second[at].Score);
        }

        return kept;
    }

    private int Count(int required)
    {
        var count = 0;
        foreach (var words in answered.AsSpan(0, size))
            count += words >= required ? 1 : 0;
        return count;
    }

    private ScoreDoc[] Best(RequestType? hint, int words, int required, int count)
    {
        var preferred = hint is { } type ? snapshot.Groups.OfType(type) : null;
        // A document that answers more words wins, less than proportionally: the square root measured best.
        Span<float> coordination = stackalloc float[words + 1];
        for (var some = 1; some <= words; some++)
            coordination[some] = MathF.Sqrt((float)some / words);
        var best = new PriorityQueue<int, ulong>(count + 1);
        var least = 0f;
        for (var document = 0; document < size; document++)
        {
            if (answered[document] < required)
                continue;
            var score = scores[document] * coordination[answered[document]];
            if (preferred is not null && preferred.Get(document))
                score += HintBoost;
            scores[document] = score;
            if (best.Count < count)
                best.Enqueue(document, Order(score, document));
            else if (score > least)
                best.EnqueueDequeue(document, Order(score, document));
            if (best.Count == count)
                least = scores[best.Peek()];
        }

        var sorted = new ScoreDoc[best.Count];
        for (var place = sorted.Length - 1; best.TryDequeue(out var document, out _); place--)
            sorted[place] = new(document, scores[document]);
        return sorted;
    }

    /// <summary>The better the greater: by score (positive floats order as their bits do), then the first document.</summary>
    private static ulong Order(float score, int document) => ((ulong)BitConverter.SingleToUInt32Bits(score) << 32) | (uint)(int.MaxValue - document);

    private static T[] Rent<T>(int size)
    {
        var array = ArrayPool<T>.Shared.Rent(size);
        Array.Clear(array, 0, size);
        return array;
    }

    private readonly record struct Scored(int Document, float Score);
}
