namespace Amigo.Search;

/// <summary>A word that an unknown word may stand for.</summary>
/// <param name="Term">Its number in the lexicon.</param>
/// <param name="Article">The elided article that was glued to it, or nothing.</param>
/// <param name="Cost">How far it is from what was typed.</param>
/// <param name="Rank">The cost, less what its frequency speaks for it.</param>
/// <param name="Weight">1 for the nearest, less for the others.</param>
internal readonly record struct Spelling(int Term, string Article, double Cost, double Rank, double Weight);

/// <summary>Finds what a word was meant to be, among the words that the view sees and those that lead there through a rule.</summary>
internal sealed class Speller(Snapshot snapshot, ScopeView view, IReadOnlyList<string> kinds)
{
    /// <summary>What it costs to be spelt as it sounds, among the costs of <see cref="TypoDistance"/>.</summary>
    public const double SoundCost = 1.2;

    private const int MaximumCandidates = 6;
    private const int ShortestCorrected = 4;
    /// <summary>Shortest half of two words run together.</summary>
    private const int ShortestHalf = 3;
    private const int ShortestWithTwoEdits = 7;
    private const double GluedArticleCost = .5;

    /// <summary>A slip in another form of a word than those that documents use costs that much more.</summary>
    private const double OtherFormCost = .6;
    private const double WeightBase = .3;
    private const double FrequencyBonus = .12;
    private readonly Lexicon lexicon = snapshot.Lexicon;

    /// <summary>Best first; empty for identifiers, short words and words that resemble nothing.</summary>
    /// <param name="folded">The word typed.</param>
    /// <param name="reachesFar">Whether two edits count even when nothing nearer supports a correction.</param>
    public IReadOnlyList<Spelling> Candidates(string folded, bool reachesFar)
    {
        if (folded.Length < ShortestCorrected || !LetterMask.IsWord(folded))
            return [];
        var found = new Dictionary<int, (double Cost, string Article)>();
        AddSlips(folded, "", 0, found);
        if (Elision.Without(folded) is var (article, word))
            AddSlips(word, article + "'", GluedArticleCost, found);
        if (found.Count == 0)
            AddSlipsOfOtherForms(folded, found);
        var alike = lexicon.OfSound(PhoneticKey.Of(folded));
        if (found.Count == 0 && folded.Length >= ShortestWithTwoEdits && (reachesFar || alike.Length > 0))
            AddDoubleSlips(folded, found);
        foreach (var term in alike)
        {
            if (IsAllowed(folded, term))
                found.TryAdd(term, (SoundCost, ""));
        }

        return Order(found);
    }

    /// <summary>The word as a visible document or a rule writes it, with its accents, in lower case.</summary>
    public string Display(int term)
    {
        if (lexicon.RuleWord(term) is { } written)
            return written;
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

    /// <summary>Two known words run together; the cut whose rarer half is the most frequent.</summary>
    public string[]? Halves(string folded)
    {
        var bestFrequency = 0;
        string[]? best = null;
        for (var cut = ShortestHalf; cut <= folded.Length - ShortestHalf; cut++)
        {
            string left = folded[..cut], right = folded[cut..];
            var frequency = Math.Min(Frequency(left), Frequency(right));
            if (frequency > bestFrequency)
                (bestFrequency, best) = (frequency, [left, right]);
        }

        return best;

        int Frequency(string half) => view.TermFrequency(lexicon.Term(half));
    }

    /// <summary>The stem of a word that begins so and that only rules know, when it leads to something; else <see langword="null"/>.</summary>
    public string? RuleWordFrom(string prefix)
    {
        foreach (var term in lexicon.WithPrefix(prefix))
        {
            if (LeadsByRule(term))
                return lexicon.Stems[lexicon.StemOf[term]];
        }

        return null;
    }

    private List<Spelling> Order(Dictionary<int, (double Cost, string Article)> found)
    {
        if (found.Count == 0)
            return [];
        var best = found.Values.Min(one => one.Cost);
        return [.. found
            .Select(pair => new Spelling(
                pair.Key,
                pair.Value.Article,
                pair.Value.Cost,
                pair.Value.Cost - (FrequencyBonus * Math.Log(1 + view.TermFrequency(pair.Key))),
                Math.Pow(WeightBase, pair.Value.Cost - best)))
            .OrderBy(spelling => spelling.Rank).ThenBy(spelling => lexicon.Terms[spelling.Term], StringComparer.Ordinal)
            .Take(MaximumCandidates)];
    }

    private bool IsAllowed(string folded, int term) =>
        (view.TermFrequency(term) > 0 || LeadsByRule(term)) && !snapshot.Synonyms.AreKeptApart(folded, lexicon.Terms[term]);

    private bool LeadsByRule(int term) =>
        lexicon.RuleWord(term) is not null && snapshot.Synonyms.Leads(lexicon.Stems[lexicon.StemOf[term]], view, kinds);

    private void AddSlips(string folded, string article, double more, Dictionary<int, (double Cost, string Article)> found)
    {
        if (folded.Length < ShortestCorrected)
        {
            if (lexicon.Term(folded) is >= 0 and var exact && IsAllowed(folded, exact))
                found.TryAdd(exact, (more, article));
            return;
        }

        foreach (var term in lexicon.AboutOneEditFrom(folded))
        {
            if (!found.ContainsKey(term) && TypoDistance.Between(folded, lexicon.Terms[term], 1) is { } cost && IsAllowed(folded, term))
                found.Add(term, (cost + more, article));
        }
    }

    /// <summary>"Étiqueteuse" finds "étiquette" by its stem, and "étiqeteuse" would find nothing by its letters.</summary>
    private void AddSlipsOfOtherForms(string folded, Dictionary<int, (double Cost, string Article)> found)
    {
        var stem = snapshot.Stemmer.Stem(folded);
        if (stem.Length < ShortestCorrected)
            return;
        foreach (var near in lexicon.StemsAboutOneEditFrom(stem))
        {
            if (view.StemFrequency(near) > 0 && TypoDistance.Between(stem, lexicon.Stems[near], 1) is { } cost
                && MostFrequent(near) is var term && IsAllowed(folded, term))
                found.TryAdd(term, (cost + OtherFormCost, ""));
        }
    }

    private int MostFrequent(int stem)
    {
        var best = lexicon.TermsOf(stem)[0];
        foreach (var term in lexicon.TermsOf(stem))
        {
            if (view.TermFrequency(term) > view.TermFrequency(best))
                best = term;
        }

        return best;
    }

    private void AddDoubleSlips(string folded, Dictionary<int, (double Cost, string Article)> found)
    {
        const int edits = 2;
        var letters = LetterMask.Of(folded);
        var filter = new EditFilter(folded);
        for (var length = folded.Length - edits; length <= folded.Length + edits; length++)
        {
            foreach (var word in lexicon.OfLength(length))
            {
                if (LetterMask.MayBeWithin(letters, word.Letters, edits) && filter.IsWithin(lexicon.Terms[word.Term], edits)
                    && TypoDistance.Between(folded, lexicon.Terms[word.Term], edits) is { } cost && IsAllowed(folded, word.Term))
                    found.TryAdd(word.Term, (cost, ""));
            }
        }
    }
}
