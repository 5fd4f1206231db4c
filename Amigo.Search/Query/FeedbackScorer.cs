using System.Buffers;
using System.Numerics;
using Lucene.Net.Search;

namespace Amigo.Search;

/// <summary>
/// Learns from the best answers which other words go with the question (pseudo-relevance feedback, as in Lavrenko and Croft's
/// relevance models), and tells how many of them a document contains: what was asked in other words comes up, nothing new is found.
/// </summary>
internal sealed class FeedbackScorer(Snapshot snapshot, ScopeView view) : IDisposable
{
    /// <summary>Answers to learn from and words learnt: 10 and 10 measured best (5 and 20, 20 and 40 are behind).</summary>
    private const int Answers = 10;
    private const int MaximumWords = 10;

    /// <summary>Words of a body that are read: articles say first what they are about.</summary>
    private const int BodyWords = 150;

    /// <summary>Slot of each stem learnt, from 1; 0 for the others.</summary>
    private readonly byte[] slots = Rent<byte>(snapshot);
    private readonly List<(int Stem, float Weight)> learnt = new(MaximumWords + 1);
    private float total;

    public void Learn(ReadOnlySpan<ScoreDoc> best, MarksByKind marks)
    {
        var sums = Rent<float>(snapshot);
        var seenIn = Rent<byte>(snapshot);
        var stems = new List<int>();
        for (var rank = 0; rank < Math.Min(Answers, best.Length); rank++)
        {
            var document = snapshot.Documents[best[rank].Doc];
            var known = marks.For(document);
            var share = best[rank].Score / best[0].Score;
            Add(document.Title.Stems, known, rank, share, sums, seenIn, stems);
            Add(Beginning(document), known, rank, share, sums, seenIn, stems);
        }

        foreach (var stem in stems)
        {
            // A word of one answer only tells of that answer, not of the question.
            if (sums[stem] > 1.01f && view.StemFrequency(stem) > 1)
                Keep(stem, sums[stem] * view.StemIdf(stem));
        }

        for (var slot = 0; slot < learnt.Count; slot++)
            slots[learnt[slot].Stem] = (byte)(slot + 1);
        total = learnt.Sum(word => word.Weight);
        ArrayPool<float>.Shared.Return(sums);
        ArrayPool<byte>.Shared.Return(seenIn);
    }

    /// <summary>From 0 to 1: the weight of the learnt words that the document contains.</summary>
    public float Share(IndexedDocument document)
    {
        if (total <= 0)
            return 0;
        var seen = 0u;
        foreach (var stem in document.Title.Stems)
            seen |= 1u << slots[stem];
        foreach (var stem in Beginning(document))
            seen |= 1u << slots[stem];
        var sum = 0f;
        for (seen >>= 1; seen != 0; seen &= seen - 1)
            sum += learnt[BitOperations.TrailingZeroCount(seen)].Weight;
        return sum / total;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(slots);

    private static T[] Rent<T>(Snapshot snapshot)
    {
        var array = ArrayPool<T>.Shared.Rent(snapshot.Lexicon.Stems.Length);
        Array.Clear(array, 0, snapshot.Lexicon.Stems.Length);
        return array;
    }

    private static ReadOnlySpan<int> Beginning(IndexedDocument document) =>
        document.Body.Stems.AsSpan(0, Math.Min(BodyWords, document.Body.Stems.Length));

    private static void Add(
        ReadOnlySpan<int> words, WordMarks known, int rank, float share, float[] sums, byte[] seenIn, List<int> stems)
    {
        foreach (var stem in words)
        {
            if (seenIn[stem] == rank + 1 || known.Of(stem) != 0)
                continue;
            if (seenIn[stem] == 0)
                stems.Add(stem);
            seenIn[stem] = (byte)(rank + 1);
            sums[stem] += share;
        }
    }

    private void Keep(int stem, float weight)
    {
        var place = learnt.FindIndex(word => word.Weight < weight);
        if (place < 0 && learnt.Count == MaximumWords)
            return;
        learnt.Insert(place < 0 ? learnt.Count : place, (stem, weight));
        if (learnt.Count > MaximumWords)
            learnt.RemoveAt(MaximumWords);
    }
}
