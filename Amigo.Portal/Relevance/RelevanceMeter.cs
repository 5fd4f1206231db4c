using System.Diagnostics;
using Amigo.Search;

namespace Amigo.Portal.Relevance;

/// <summary>Asks an index the questions of a collection and compares its answers with what was expected.</summary>
public static class RelevanceMeter
{
    private const int Depth = 10;

    /// <summary>Passes before the one that is timed: code is compiled again once it is known to be hot.</summary>
    private const int WarmUps = 2;

    public static RelevanceReport Measure(JudgedCollection collection, SearchIndex index)
    {
        var names = Conditions.All.Where(name => collection.Queries.Any(query => query.Texts.ContainsKey(name))).ToList();
        var conditions = names.ConvertAll(name => KeyValuePair.Create(name, Measure(collection, index, name)));
        conditions.Add(KeyValuePair.Create(RelevanceReport.Mean, Metrics.Mean([.. conditions.Select(pair => pair.Value)])));
        return new(collection.Name, collection.Queries.Count, conditions, Time(collection, names, index));
    }

    private static Metrics Measure(JudgedCollection collection, SearchIndex index, string condition) => Metrics.Mean([..
        from query in collection.Queries
        where query.Texts.ContainsKey(condition)
        let hits = index.Search(ToQuery(query, condition)).Hits
        select Metrics.Of([.. hits.Select(hit => hit.Id)], query.Grades, collection.MinimumGrade)]);

    private static Latency Time(JudgedCollection collection, List<string> names, SearchIndex index)
    {
        var times = new List<double>();
        for (var pass = 0; pass <= WarmUps; pass++)
        {
            times.Clear();
            foreach (var query in collection.Queries)
            {
                foreach (var name in names.Where(query.Texts.ContainsKey))
                {
                    var asked = ToQuery(query, name);
                    var start = Stopwatch.GetTimestamp();
                    index.Search(asked);
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        return Latency.Of(times);
    }

    private static SearchQuery ToQuery(JudgedQuery query, string condition) => new()
    {
        Text = query.Texts[condition],
        Scopes = query.Scopes,
        Kinds = query.Kinds,
        Take = Depth,
    };
}
