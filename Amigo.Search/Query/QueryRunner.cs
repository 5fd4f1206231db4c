using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Amigo.Search;

/// <summary>Answers one query on one snapshot: understand, rank, look again at the best, cut the page, mark.</summary>
internal sealed class QueryRunner(Snapshot snapshot, SearchQuery query)
{
    /// <summary>Documents that the second pass looks at again.</summary>
    private const int SecondPass = 50;

    /// <summary>Those of them whose words it reads for nearness, which hardly lifts any from further (50 gives .02 more).</summary>
    private const int ReadAgain = 30;

    /// <summary>Scores closer than this tell leaves of one service apart by label length only.</summary>
    private const float AlikeShare = .96f;

    /// <summary>What the words of the best answers may add to a score, as a share of the best.</summary>
    private const float FeedbackShare = .1f;

    private readonly ScopeView view = snapshot.View(query.Scopes);

    public SearchResults Run()
    {
        var read = new QueryReader(snapshot, view, query).Read();
        if (view.Count == 0 || read.Words.Count == 0)
            return SearchResults.Empty;
        using var marks = new MarksByKind(read, snapshot.Lexicon, view);
        var filter = Filter();
        var found = Rank(read, filter);
        var hits = found.ScoreDocs;
        if (read.Words.Count > 1)
            LookAgain(Best(hits), marks, read.Words.Count);
        else
            LookAround(hits);
        var total = found.TotalHits;
        hits = PutPinnedFirst(hits, read, filter, ref total);
        var pinned = snapshot.Synonyms.Pinned(read.Stems).ToList();
        var explainer = new MatchExplainer(query.Text, read, pinned);
        var page = hits.Skip(Math.Max(0, query.Skip)).Take(Math.Max(0, query.Take));
        return new()
        {
            Total = total,
            Hits = [.. page.Select(hit => ToHit(hit, marks, explainer))],
            CorrectedText = total == 0 ? null : read.Correct(query.Text),
        };
    }

    private SearchHit ToHit(ScoreDoc hit, MarksByKind marks, MatchExplainer explainer)
    {
        var document = snapshot.Documents[hit.Doc];
        var number = hit.Doc;
        return new Highlighter(marks.For(document), snapshot.Settings.SnippetLength).Mark(document, hit.Score)
            with
        { Explainer = () => explainer.Explain(document, number) };
    }

    private FixedBitSet Filter()
    {
        if (query.Kinds.Count == 0)
            return view.Visible;
        var kinds = new FixedBitSet(snapshot.Documents.Length);
        foreach (var kind in query.Kinds)
            kinds.Or(snapshot.Groups.OfKind(kind));
        kinds.And(view.Visible);
        return kinds;
    }

    private TopDocs Rank(ReadQuery read, FixedBitSet filter)
    {
        var wanted = Math.Max(0L, query.Skip) + Math.Max(0L, query.Take);
        using var ranker = new Ranker(snapshot, view, filter);
        return ranker.Rank(read, (int)Math.Min(snapshot.Documents.Length, Math.Max(wanted, SecondPass)));
    }

    private static Span<ScoreDoc> Best(ScoreDoc[] hits) => hits.AsSpan(0, Math.Min(SecondPass, hits.Length));

    private void LookAround(ScoreDoc[] hits)
    {
        RubricScorer.AddTo(Best(hits), snapshot);
        Best(hits).Sort(ByScore);
        KeepSiblingsTogether(hits);
    }

    private void LookAgain(Span<ScoreDoc> best, MarksByKind marks, int words)
    {
        var nearness = new NearnessScorer(words);
        var titles = new TitleScorer(view);
        foreach (var hit in best[..Math.Min(ReadAgain, best.Length)])
        {
            var document = snapshot.Documents[hit.Doc];
            hit.Score += nearness.Score(document, marks.For(document)) + titles.Score(document, marks.For(document));
        }

        best.Sort(ByScore);
        using var feedback = new FeedbackScorer(snapshot, view);
        feedback.Learn(best, marks);
        RubricScorer.AddTo(best, snapshot);
        var top = best.Length > 0 ? best[0].Score : 0;
        foreach (var hit in best)
            hit.Score += FeedbackShare * top * feedback.Share(snapshot.Documents[hit.Doc]);
        best.Sort(ByScore);
    }

    private static int ByScore(ScoreDoc a, ScoreDoc b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Doc.CompareTo(b.Doc);

    /// <summary>
    /// One word says which service, hardly ever which of its leaves: those that answer alike stay together and in the catalogue's order,
    /// where people look for them, since only the length of their labels parts them. (With several words this costs .5 nDCG.)
    /// </summary>
    private void KeepSiblingsTogether(ScoreDoc[] hits)
    {
        for (var first = 0; first < hits.Length;)
        {
            var end = first + 1;
            while (end < hits.Length && hits[end].Score >= AlikeShare * hits[first].Score)
                end++;
            var places = new Dictionary<string, int>();
            var together = hits[first..end]
                .Select((hit, place) => (Hit: hit, Place: snapshot.Documents[hit.Doc].Service is { } service && !places.TryAdd(service, place) ? places[service] : place))
                .OrderBy(found => found.Place)
                .ThenBy(found => found.Hit.Doc)
                .Select(found => found.Hit)
                .ToArray();
            together.CopyTo(hits, first);
            first = end;
        }
    }

    private ScoreDoc[] PutPinnedFirst(ScoreDoc[] hits, ReadQuery read, FixedBitSet filter, ref int total)
    {
        var pinned = snapshot.Synonyms.Pinned(read.Stems).Where(filter.Get).Distinct().ToList();
        if (pinned.Count == 0)
            return hits;
        var others = hits.Where(hit => !pinned.Contains(hit.Doc)).ToList();
        if (others.Count == hits.Length)
            total += pinned.Count;
        var best = hits.Length > 0 ? hits[0].Score : 1;
        return [.. pinned.Select(document => new ScoreDoc(document, best)), .. others];
    }
}
