using System.Diagnostics;
using Amigo.Search;

namespace Amigo.Portal.Relevance;

/// <summary>Asks an index the questions of a collection and compares its answers with what was expected.</summary>
public static class RelevanceMeter
{
    private const int Depth = 10;

    /// <summary>Passes before those that are timed: code is compiled again once it is known to be hot.</summary>
    private const int WarmUps = 2;

    /// <summary>Each search is timed that often and its best time kept, since other work on the machine only ever adds.</summary>
    private const int TimedPasses = 3;

    /// <summary>Quality in each condition, and latency.</summary>
    public static RelevanceReport Measure(JudgedCollection collection, SearchIndex index) =>
        new(collection.Name, collection.Queries.DistinctBy(query => query.Id).Count(), Conditions(collection, index), Time(collection, index));

    /// <summary>The mean of the conditions, without the passes that time.</summary>
    public static Metrics MeasureQuality(JudgedCollection collection, SearchIndex index) => Conditions(collection, index)[^1].Value;

    private static List<KeyValuePair<string, Metrics>> Conditions(JudgedCollection collection, SearchIndex index)
    {
        var conditions = NamesOf(collection).ConvertAll(name => KeyValuePair.Create(name, Measure(collection, index, name)));
        conditions.Add(KeyValuePair.Create(RelevanceReport.Mean, Metrics.Mean([.. conditions.Select(pair => pair.Value)])));
        return conditions;
    }

    private static List<string> NamesOf(JudgedCollection collection) =>
        [.. Relevance.Conditions.All.Where(name => collection.Queries.Any(query => query.Texts.ContainsKey(name)))];

    private static Metrics Measure(JudgedCollection collection, SearchIndex index, string condition) => Metrics.Mean([..
        from query in collection.Queries
        where query.Texts.ContainsKey(condition)
        let hits = index.Search(ToQuery(query, condition)).Hits
        select Metrics.Of([.. hits.Select(hit => hit.Id)], query.Grades, collection.MinimumGrade)]);

    private static Latency Time(JudgedCollection collection, SearchIndex index)
    {
        List<SearchQuery> queries = [..
            from query in collection.Queries
            from name in NamesOf(collection)
            where query.Texts.ContainsKey(name)
            select ToQuery(query, name)];
        var best = Enumerable.Repeat(double.MaxValue, queries.Count).ToList();
        for (var pass = 0; pass < WarmUps + TimedPasses; pass++)
        {
            for (var i = 0; i < queries.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                index.Search(queries[i]);
                if (pass >= WarmUps)
                    best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return Latency.Of(best);
    }

    private static SearchQuery ToQuery(JudgedQuery query, string condition) => new()
    {
        Text = query.Texts[condition],
        Scopes = query.Scopes,
        Kinds = query.Kinds,
        Take = Depth,
    };
}
