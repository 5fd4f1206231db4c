using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Amigo.Portal.Relevance;

/// <summary>Shows reports, to people as tables and to programs as one JSON object.</summary>
public static class RelevanceWriter
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteTable(RelevanceReport report, TextWriter output)
    {
        output.WriteLine($"{report.Collection} : {report.Queries} questions");
        output.WriteLine($"{"condition",-10}{"H@1",8}{"R@5",8}{"R@10",8}{"MRR@10",8}{"nDCG@10",9}");
        foreach (var (condition, metrics) in report.Conditions)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{condition,-10}{metrics.H1,8:0.0}{metrics.R5,8:0.0}{metrics.R10,8:0.0}{metrics.Mrr10,8:0.0}{metrics.Ndcg10,9:0.0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"durée d’une recherche (ms) : p50 {report.Latency.P50:0.00}, p95 {report.Latency.P95:0.00}, p99 {report.Latency.P99:0.00}"));
    }

    /// <summary><c>{collection: {condition: {ndcg10, mrr10, r5, r10, h1}, latencyMs: {p50, p95, p99}}}</c>.</summary>
    public static void WriteJson(IEnumerable<RelevanceReport> reports, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(reports.ToDictionary(report => report.Collection, ToObject), Json));

    private static Dictionary<string, object> ToObject(RelevanceReport report)
    {
        var all = report.Conditions.ToDictionary(pair => pair.Key, pair => (object)new Dictionary<string, double>
        {
            ["ndcg10"] = Round(pair.Value.Ndcg10),
            ["mrr10"] = Round(pair.Value.Mrr10),
            ["r5"] = Round(pair.Value.R5),
            ["r10"] = Round(pair.Value.R10),
            ["h1"] = Round(pair.Value.H1),
        });
        all["latencyMs"] = new Dictionary<string, double>
        {
            ["p50"] = Round(report.Latency.P50),
            ["p95"] = Round(report.Latency.P95),
            ["p99"] = Round(report.Latency.P99),
        };
        return all;
    }

    private static double Round(double value) => Math.Round(value, 3);
}
