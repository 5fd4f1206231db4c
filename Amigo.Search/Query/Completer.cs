namespace Amigo.Search;

/// <summary>What the last word may become once it is finished.</summary>
internal static class Completer
{
    /// <summary>Most frequent words that a prefix stands for.</summary>
    private const int MaximumCompletions = 24;

    /// <summary>Beside an exact word, its completions only break ties; alone, they are what is looked for.</summary>
    private const double WeightBesideWord = .3;
    private const double WeightAlone = .8;

    public static void Complete(QueryWord word, Lexicon lexicon, ScopeView view)
    {
        if (StopWords.BeginsQuestion(word.Folded))
            return;
        var weight = word.Alternatives.Count > 0 ? WeightBesideWord : WeightAlone;
        var frequent = new PriorityQueue<int, (int Frequency, int Rank)>(MaximumCompletions + 1);
        var rank = 0;
        foreach (var term in lexicon.WithPrefix(word.Folded))
        {
            var frequency = view.TermFrequency(term);
            if (frequency == 0 || lexicon.Terms[term].Length == word.Folded.Length)
                continue;
            frequent.Enqueue(term, (frequency, --rank));
            if (frequent.Count > MaximumCompletions)
                frequent.Dequeue();
        }

        while (frequent.TryDequeue(out var term, out _))
            word.Add(lexicon.StemOf[term], weight);
    }
}
