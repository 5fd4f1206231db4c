namespace Amigo.Search;

/// <summary>A word of the view that an unknown word may stand for.</summary>
internal readonly record struct Spelling(int Term, double Cost, double Rank, double Weight);

/// <summary>Finds what an unknown word was meant to be, among the words that the view sees.</summary>
internal sealed class Speller(Snapshot snapshot, ScopeView view)
{
    private const int MaximumCandidates = 6;
    private const int ShortestCorrected = 4;
    private const int ShortestWithTwoEdits = 8;
    private const double PhoneticCost = 1.4;
    private const double WeightBase = .45;
    private const double FrequencyBonus = .12;
    private readonly Lexicon lexicon = snapshot.Lexicon;

    /// <summary>Best first; empty for identifiers, short words and words that resemble nothing.</summary>
    public IReadOnlyList<Spelling> Candidates(string folded)
    {
        if (folded.Length < ShortestCorrected || !LetterMask.IsWord(folded))
            return [];
        var costs = new Dictionary<int, double>();
        AddTypos(folded, 1, costs);
        if (costs.Count == 0 && folded.Length >= ShortestWithTwoEdits)
            AddTypos(folded, 2, costs);
        foreach (var term in lexicon.OfSound(PhoneticKey.Of(folded)))
        {
            if (IsAllowed(folded, term))
                costs.TryAdd(term, PhoneticCost);
        }

        if (costs.Count == 0)
            return [];
        var best = costs.Values.Min();
        return [.. costs
            .Select(pair => new Spelling(pair.Key, pair.Value, Rank(pair), Math.Pow(WeightBase, pair.Value - best)))
            .OrderBy(spelling => spelling.Rank).ThenBy(spelling => lexicon.Terms[spelling.Term], StringComparer.Ordinal)
            .Take(MaximumCandidates)];
    }

    /// <summary>The word as a visible document writes it, with its accents, in lower case.</summary>
    public string Display(int term)
    {
        var document = snapshot.Documents[view.FirstDocument(term)];
        foreach (var field in Enum.GetValues<SearchField>())
        {
            foreach (var text in document.Texts(field))
            {
                var at = Array.FindIndex(text.Tokens, token => token.Term == term);
                if (at >= 0)
                    return text.Text.Substring(text.Tokens[at].Start, text.Tokens[at].Length).ToLowerInvariant();
            }
        }

        return lexicon.Terms[term];
    }

    private double Rank(KeyValuePair<int, double> candidate) =>
        candidate.Value - (FrequencyBonus * Math.Log(1 + view.TermFrequency(candidate.Key)));

    private bool IsAllowed(string folded, int term) =>
        view.TermFrequency(term) > 0 && !snapshot.Synonyms.AreKeptApart(folded, lexicon.Terms[term]);

    private void AddTypos(string folded, int edits, Dictionary<int, double> costs)
    {
        var letters = LetterMask.Of(folded);
        for (var length = folded.Length - edits; length <= folded.Length + edits; length++)
        {
            foreach (var word in lexicon.OfLength(length))
            {
                if (LetterMask.MayBeWithin(letters, word.Letters, edits)
                    && TypoDistance.Between(folded, lexicon.Terms[word.Term], edits) is { } cost && IsAllowed(folded, word.Term))
                    costs[word.Term] = cost;
            }
        }
    }
}
