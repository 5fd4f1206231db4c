namespace Amigo.Search;

/// <summary>Says, for a document found, what each word of the query met in it. Reads only the document, so it reveals nothing else.</summary>
internal sealed class MatchExplainer(string text, ReadQuery read, IReadOnlyCollection<int> pinned)
{
    /// <summary>Longest expression shown as it stands; beyond, only its words are.</summary>
    private const int LongestExpression = 60;

    public IReadOnlyList<MatchReason> Explain(IndexedDocument document, int number)
    {
        var reasons = new List<MatchReason>();
        if (pinned.Contains(number))
            reasons.Add(new(text.Trim(), document.Source.Title, MatchKind.Pinned, MatchPlace.Title));
        var places = Places(document).ToList();
        foreach (var word in read.Words)
        {
            if (Best(word, document.Source.Kind, places) is { } reason)
                reasons.Add(reason);
        }

        return reasons;
    }

    private static MatchReason? Best(QueryWord word, string kind, List<(MatchPlace Place, IndexedText Text)> places)
    {
        foreach (var alternative in word.Alternatives.OrderByDescending(alternative => alternative.Weight))
        {
            if (alternative.Kind is not null && alternative.Kind != kind)
                continue;
            if (Find(alternative.Stems, places) is var (found, place))
                return new(word.Typed, found, alternative.Match, place);
        }

        return null;
    }

    /// <summary>The first text that holds all the stems, else the first place of each.</summary>
    private static (string Found, MatchPlace Place)? Find(int[] stems, List<(MatchPlace Place, IndexedText Text)> places)
    {
        var parts = new List<string>();
        MatchPlace? first = null;
        foreach (var (place, text) in places)
        {
            if (Expression(stems, text) is { } expression)
                return (expression, place);
        }

        foreach (var stem in stems)
        {
            var (place, text) = places.Find(candidate => Array.Exists(candidate.Text.Tokens, token => token.Stem == stem));
            if (text is null)
                return null;
            first ??= place;
            parts.Add(Words(text, Array.Find(text.Tokens, token => token.Stem == stem)));
        }

        return (string.Join(", ", parts), first!.Value);
    }

    private static string? Expression(int[] stems, IndexedText text)
    {
        int start = int.MaxValue, end = 0;
        foreach (var stem in stems)
        {
            var at = Array.FindIndex(text.Tokens, token => token.Stem == stem);
            if (at < 0)
                return null;
            start = Math.Min(start, text.Tokens[at].Start);
            end = Math.Max(end, text.Tokens[at].Start + text.Tokens[at].Length);
        }

        return end - start <= LongestExpression ? text.Text[start..end] : null;
    }

    private static string Words(IndexedText text, IndexedToken token) => text.Text.Substring(token.Start, token.Length);

    private static IEnumerable<(MatchPlace Place, IndexedText Text)> Places(IndexedDocument document) =>
    [
        (MatchPlace.Title, document.Title),
        .. document.Path.Reverse().Select(level => (MatchPlace.Path, level)),
        .. document.Keywords.Select(word => (MatchPlace.Keywords, word)),
        (MatchPlace.Body, document.Body),
    ];
}
