namespace Amigo.Portal.Relevance;

/// <summary>What was measured on one collection.</summary>
/// <param name="Conditions">In the order measured; the last is their mean.</param>
public sealed record RelevanceReport(string Collection, int Queries, IReadOnlyList<KeyValuePair<string, Metrics>> Conditions, Latency Latency)
{
    /// <summary>The condition that stands for all: the mean of the others, each counting once.</summary>
    public const string Mean = "mean";

    public Metrics Of(string condition) => Conditions.First(pair => pair.Key == condition).Value;
}
