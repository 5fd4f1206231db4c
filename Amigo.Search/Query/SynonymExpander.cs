namespace Amigo.Search;

/// <summary>Adds to each word of a query what the rules say it also means. Applied to the corrected words.</summary>
internal sealed class SynonymExpander(Snapshot snapshot, IReadOnlyList<string> kinds)
{
    private const double Weight = .8;

    /// <summary>The scores of several words add up, which would favour long expressions.</summary>
    private const double LengthPower = -.3;

    public void Expand(List<QueryWord> words)
    {
        var stems = words.Select(word => word.Stem).ToList();
        foreach (var match in snapshot.Synonyms.Match(stems, kinds))
        {
            foreach (var to in match.To)
            {
                var weight = (float)(Weight * Math.Pow(to.Length, LengthPower) / match.Length);
                for (var i = match.Start; i < match.Start + match.Length; i++)
                    words[i].Alternatives.Add(new(to, weight, match.Kind, MatchKind.Synonym));
            }
        }
    }
}
