namespace Amigo.Search;

/// <summary>What the last word may become once it is finished.</summary>
internal static class Completer
{
    /// <summary>Alone, the words that begin so are what is looked for: the most frequent (24 measure the same).</summary>
    private const int MaximumAlone = 16;
    private const double WeightAlone = .8;

    /// <summary>Beside an exact word they only break ties, and six measure as well as 24.</summary>
    private const int MaximumBesideWord = 6;
    private const double WeightBesideWord = .3;

    public static void Complete(QueryWord word, Lexicon lexicon, ScopeView view)
    {
        if (StopWords.BeginsQuestion(word.Folded))
            return;
        var isAlone = word.Alternatives.Count == 0;
        var maximum = isAlone ? MaximumAlone : MaximumBesideWord;
        var frequent = new PriorityQueue<int, (int Frequency, int Rank)>(maximum + 1);
        var rank = 0;
        foreach (var term in lexicon.WithPrefix(word.Folded))
        {
            var frequency = view.TermFrequency(term);
            if (frequency == 0 || lexicon.Terms[term].Length == word.Folded.Length)
                continue;
            frequent.Enqueue(term, (frequency, --rank));
            if (frequent.Count > maximum)
                frequent.Dequeue();
        }

        while (frequent.TryDequeue(out var term, out _))
            word.Add(lexicon.StemOf[term], isAlone ? WeightAlone : WeightBesideWord, MatchKind.Beginning);
    }
}
