namespace Amigo.Search;

/// <summary>
/// Understands what was typed, word by word, for one view: a word that the view knows is never touched; an unknown one is repaired
/// (elision, words run together or cut in two) or corrected. Used once.
/// </summary>
internal sealed class QueryReader(Snapshot snapshot, ScopeView view, SearchQuery query)
{
    private const int LongestJoin = 3;

    /// <summary>Documents, at most, that contain a word which is doubted.</summary>
    private const int RareFrequency = 5;

    /// <summary>How many times more frequent the other word must be.</summary>
    private const int MoreFrequent = 10;

    private const double DoubtWeight = .93;
    private const double DoubtBase = .45;
    private const double GluedWeight = .8;

    private readonly Speller speller = new(snapshot, view, query.Kinds);
    private readonly List<QueryWord> words = [];
    private readonly List<Correction> corrections = [];
    private HashSet<string> knownToSynonyms = [];

    public ReadQuery Read()
    {
        var typed = Bounded(query.Text);
        var tokens = snapshot.Analyzer.Tokenize(typed);
        if (tokens.Count > SearchQuery.MaximumWords)
            tokens.RemoveRange(SearchQuery.MaximumWords, tokens.Count - SearchQuery.MaximumWords);
        var openEnd = query.IsTyping ? typed.Length : -1;
        // Said twice, a word asks for nothing more; the last one stays, which may be unfinished.
        var kept = Significant(tokens, openEnd).AsEnumerable().Reverse().DistinctBy(token => token.Text).Reverse().ToList();
        knownToSynonyms = WordsOfSynonyms(kept);
        for (var i = 0; i < kept.Count;)
            i += ReadWord(kept, i, openEnd);
        new SynonymExpander(snapshot, query.Kinds).Expand(words);
        return new(words, corrections, RequestTypeHint.Of(tokens));
    }

    private static string Bounded(string text)
    {
        if (text.Length <= SearchQuery.MaximumTextLength)
            return text;
        // A space closes the last word, which may have been cut.
        return text[..SearchQuery.MaximumTextLength] + ' ';
    }

    /// <summary>
    /// Without stop words, unless there is nothing else; and someone who has only typed "par" so far may be on the way to "partage".
    /// </summary>
    private static List<Token> Significant(List<Token> tokens, int openEnd)
    {
        var areAllStopWords = tokens.TrueForAll(token => StopWords.Contains(token.Text));
        return areAllStopWords && tokens.Count > 0 && End(tokens[^1]) == openEnd ? [tokens[^1]] : StopWords.Significant(tokens);
    }

    private static int End(Token token) => token.Start + token.Length;

    private HashSet<string> WordsOfSynonyms(List<Token> tokens)
    {
        var stems = tokens.Select(token => snapshot.Stemmer.Stem(token.Text)).ToList();
        var known = new HashSet<string>();
        foreach (var match in snapshot.Synonyms.Match(stems, query.Kinds))
        {
            if (match.To.Any(to => to.All(stem => view.StemFrequency(stem) > 0)))
                known.UnionWith(stems.GetRange(match.Start, match.Length));
        }

        return known;
    }

    /// <summary>Reads a word, or several that make one; tells how many.</summary>
    private int ReadWord(List<Token> tokens, int at, int openEnd)
    {
        var token = tokens[at];
        var isOpen = End(token) == openEnd;
        if (query.CorrectWords && tokens.Count > 1 && StopWords.IsGlued(token.Text) && !IsSeen(token.Text))
            return 1;
        if (IsKnown(token.Text))
        {
            var known = AddWord(token.Text, isOpen);
            if (query.CorrectWords)
                Doubt(known);
            return 1;
        }

        if (isOpen && Completes(token))
            return 1;
        if (!query.CorrectWords)
        {
            AddWord(token.Text);
            return 1;
        }

        var joined = Join(tokens, at);
        if (joined > 0)
            return joined;
        if (Repair(token))
            return 1;
        var near = speller.Candidates(token.Text, reachesFar: false);
        if (tokens.Count == 1 || !IsMisspeltStopWord(token.Text, near))
            CorrectOrCut(token, near);
        return 1;
    }

    private bool IsKnown(string folded)
    {
        var stem = snapshot.Stemmer.Stem(folded);
        return view.StemFrequency(snapshot.Lexicon.Stem(stem)) > 0 || knownToSynonyms.Contains(stem);
    }

    private bool IsSeen(string folded) => view.TermFrequency(snapshot.Lexicon.Term(folded)) > 0;

    /// <summary>Adds a word that the view may know; <paramref name="repaired"/> is what was typed when it is not that word.</summary>
    private QueryWord AddWord(string folded, bool isOpen = false, string? repaired = null)
    {
        var word = new QueryWord(folded, snapshot.Stemmer.Stem(folded)) { IsOpen = isOpen, Typed = repaired ?? folded };
        var stem = snapshot.Lexicon.Stem(word.Stem);
        if (view.StemFrequency(stem) > 0)
            word.Add(stem, 1, repaired is null ? MatchKind.Word : MatchKind.Correction);
        if (isOpen)
            Completer.Complete(word, snapshot.Lexicon, view);
        words.Add(word);
        return word;
    }

    /// <summary>"wi fi" for "wifi".</summary>
    private int Join(List<Token> tokens, int at)
    {
        var joined = tokens[at].Text;
        for (var count = 2; count <= LongestJoin && at + count <= tokens.Count; count++)
        {
            joined += tokens[at + count - 1].Text;
            if (!IsSeen(joined))
                continue;
            AddWord(joined, repaired: string.Join(' ', tokens.GetRange(at, count).Select(token => token.Text)));
            Replace(tokens[at].Start, End(tokens[at + count - 1]), speller.Display(snapshot.Lexicon.Term(joined)));
            return count;
        }

        return 0;
    }

    private bool Repair(Token token)
    {
        if (snapshot.Lexicon.Compound(token.Text) is { } compound && view.Sees(compound))
        {
            AddSeveral(token, compound.Words);
            return true;
        }

        return false;
    }

    /// <summary>A slip is far more frequent than a missing space: two words are tried before two slips only.</summary>
    private void CorrectOrCut(Token token, IReadOnlyList<Spelling> near)
    {
        if (near.Count > 0)
            Correct(token, near);
        else if (speller.Halves(token.Text) is { } halves)
            AddSeveral(token, halves);
        else
            Correct(token, speller.Candidates(token.Text, reachesFar: true));
    }

    /// <summary>"Commentt" or "kelle" say as little as the words that they stand for.</summary>
    private static bool IsMisspeltStopWord(string folded, IReadOnlyList<Spelling> near) =>
        StopWords.Distance(folded) is { } distance && near.All(candidate => candidate.Cost >= distance);

    /// <summary>
    /// A word that hardly any document contains, one slip away from a frequent one, may be that slip ("eures" beside "heures"): the
    /// frequent word counts too, for less, and nothing is announced.
    /// </summary>
    private void Doubt(QueryWord word)
    {
        var frequency = view.TermFrequency(snapshot.Lexicon.Term(word.Folded));
        if (frequency > RareFrequency || word.Alternatives.Count == 0)
            return;
        var own = snapshot.Lexicon.Stem(word.Stem);
        foreach (var candidate in speller.Candidates(word.Folded, reachesFar: false))
        {
            var stem = snapshot.Lexicon.StemOf[candidate.Term];
            if (stem != own && view.TermFrequency(candidate.Term) >= MoreFrequent * Math.Max(1, frequency))
                word.Add(stem, DoubtWeight * Math.Pow(DoubtBase, candidate.Cost), MatchKind.Correction);
        }
    }

    private void AddSeveral(Token token, string[] parts)
    {
        foreach (var part in parts.Where(part => !StopWords.Contains(part)))
            AddWord(part, repaired: token.Text);
        Replace(token, string.Join(' ', parts.Select(part =>
            IsSeen(part) ? speller.Display(snapshot.Lexicon.Term(part)) : part)));
    }

    /// <summary>An unknown word that may be unfinished: what begins so, what an apostrophe left out hides, what only rules know.</summary>
    private bool Completes(Token token)
    {
        var word = new QueryWord(token.Text, snapshot.Stemmer.Stem(token.Text)) { IsOpen = true };
        Completer.Complete(word, snapshot.Lexicon, view);
        if (query.CorrectWords)
            Unglue(word, token);
        if (word.Alternatives.Count == 0)
        {
            if (speller.RuleWordFrom(token.Text) is not { } rule)
                return false;
            word.Stem = rule;
        }

        words.Add(word);
        return true;
    }

    /// <summary>"Dessai" is rather "d'essai" than the beginning of "dessaisir" when the first is more frequent than all that the second may be.</summary>
    private void Unglue(QueryWord word, Token token)
    {
        if (Elision.Without(token.Text) is not var (article, inner) || !IsSeen(inner))
            return;
        var term = snapshot.Lexicon.Term(inner);
        if (view.TermFrequency(term) > word.Alternatives.Sum(one => view.StemFrequency(one.Stems[0])))
        {
            word.Alternatives.Clear();
            word.Stem = snapshot.Stemmer.Stem(inner);
            word.Add(snapshot.Lexicon.StemOf[term], 1, MatchKind.Correction);
            Replace(token, $"{article}'{speller.Display(term)}");
        }
        else
        {
            word.Add(snapshot.Lexicon.StemOf[term], GluedWeight, MatchKind.Correction);
        }
    }

    private void Correct(Token token, IReadOnlyList<Spelling> candidates)
    {
        var word = new QueryWord(token.Text, snapshot.Stemmer.Stem(token.Text));
        words.Add(word);
        if (candidates.Count == 0)
            return;
        foreach (var candidate in candidates)
            word.Add(snapshot.Lexicon.StemOf[candidate.Term], candidate.Weight, MatchKind.Correction);
        word.Stem = snapshot.Lexicon.Stems[snapshot.Lexicon.StemOf[candidates[0].Term]];
        Replace(token, candidates[0].Article + speller.Display(candidates[0].Term));
    }

    private void Replace(Token token, string text) => Replace(token.Start, End(token), text);

    private void Replace(int start, int end, string text) => corrections.Add(new(start, end - start, text));
}
