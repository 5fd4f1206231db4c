using Amigo.Portal.Relevance;
using Xunit;

namespace Amigo.Portal.Tests.Relevance;

public sealed class MetricsTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 3, ["b"] = 1 };

    [Fact]
    public void Of_BestOrder_IsAHundredEverywhere() => Assert.Equal(new Metrics(100, 100, 100, 100, 100), Metrics.Of(["a", "b", "x"], Grades, 1));

    [Fact]
    public void Of_AnswersFurtherDown_AreDiscounted()
    {
        var found = Metrics.Of(["x", "b", "y", "z", "u", "a"], Grades, 1);

        // Gains 1 at rank 2 and 7 at rank 6, against 7 at rank 1 and 1 at rank 2.
        var expected = 100 * ((1 / Math.Log2(3)) + (7 / Math.Log2(7))) / (7 + (1 / Math.Log2(3)));
        Assert.Equal(new Metrics(0, 50, 100, 50, expected), found);
    }

    [Fact]
    public void Of_GradeUnderTheMinimum_CountsForGainOnly()
    {
        var found = Metrics.Of(["b", "a"], Grades, 2);

        Assert.Equal((0, 100, 50), (found.H1, found.R5, found.Mrr10));
    }

    [Fact]
    public void Of_NothingFound_IsZero() => Assert.Equal(default, Metrics.Of([], Grades, 1));

    [Fact]
    public void Of_PastTen_IsNotRead() => Assert.Equal(default, Metrics.Of([.. Enumerable.Range(0, 10).Select(n => $"{n}"), "a"], Grades, 1));

    [Fact]
    public void Latency_OfTimes_TakesTheirShares()
    {
        var latency = Latency.Of([.. Enumerable.Range(1, 100).Select(n => (double)n)]);

        Assert.Equal(new Latency(51, 96, 100), latency);
    }
}
