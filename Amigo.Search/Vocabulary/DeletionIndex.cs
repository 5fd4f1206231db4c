namespace Amigo.Search;

/// <summary>
/// The words one edit away, without reading the others: two words are so only when they become the same by dropping a letter at most
/// from each (Garbe's symmetric deletions). Texts are kept as hashes, so what is found is a superset. Immutable.
/// </summary>
internal sealed class DeletionIndex
{
    private const int LongestWord = 40;
    private readonly int[] starts;
    private readonly int[] terms;
    private readonly uint mask;

    public DeletionIndex(IReadOnlyList<int> words, string[] texts)
    {
        var entries = words.Sum(word => texts[word].Length <= LongestWord ? texts[word].Length + 1 : 0);
        mask = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)entries + 1) - 1;
        starts = new int[mask + 2];
        terms = new int[entries];
        foreach (var word in words)
        {
            for (var dropped = -1; IsInside(texts[word], dropped); dropped++)
                starts[Bucket(texts[word], dropped) + 1]++;
        }

        for (var bucket = 0; bucket <= mask; bucket++)
            starts[bucket + 1] += starts[bucket];
        var next = starts.AsSpan(0, (int)mask + 1).ToArray();
        foreach (var word in words)
        {
            for (var dropped = -1; IsInside(texts[word], dropped); dropped++)
                terms[next[Bucket(texts[word], dropped)]++] = word;
        }
    }

    /// <summary>Every word one edit away from <paramref name="text"/> is among these, others too, some several times.</summary>
    public IEnumerable<int> Near(string text)
    {
        for (var dropped = -1; IsInside(text, dropped); dropped++)
        {
            var bucket = Bucket(text, dropped);
            for (var i = starts[bucket]; i < starts[bucket + 1]; i++)
                yield return terms[i];
        }
    }

    private static bool IsInside(string text, int dropped) => text.Length <= LongestWord && dropped < text.Length;

    /// <summary>Of the text without one letter, or whole for -1 (FNV-1a).</summary>
    private uint Bucket(string text, int dropped)
    {
        var hash = 2166136261u;
        for (var i = 0; i < text.Length; i++)
        {
            if (i != dropped)
                hash = (hash ^ text[i]) * 16777619u;
        }

        return (hash ^ (hash >> 15)) & mask;
    }
}
