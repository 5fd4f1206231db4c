namespace Amigo.Search.Tests;

public sealed class PagingTests
{
    private static readonly SearchIndex Many = SearchIndex.Build(Enumerable.Range(0, 200).Select(n => new SearchDocument
    {
        Id = $"d{n}",
        Kind = "fiche",
        Title = $"Réseau {(n % 3 == 0 ? "de la salle" : "")}",
        Scopes = ["tous"],
    }));

    [Fact]
    public void Search_Pages_CoverEveryDocumentOnce()
    {
        var query = Catalogue.Query("réseau salle") with { Take = 30 };
        var ids = Enumerable.Range(0, 7).SelectMany(page => Many.Search(query with { Skip = 30 * page }).Ids()).ToList();

        Assert.Equal(200, ids.Distinct().Count());
        Assert.Equal(200, ids.Count);
        Assert.Equal(200, Many.Search(query).Total);
    }

    [Theory]
    [InlineData(-5, -1, 0)]
    [InlineData(-5, 3, 3)]
    [InlineData(199, 20, 1)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    public void Search_AnySkipAndTake_AreBounded(int skip, int take, int expected)
    {
        var results = Many.Search(Catalogue.Query("réseau") with { Skip = skip, Take = take });

        Assert.Equal(expected, results.Hits.Count);
        Assert.Equal(200, results.Total);
    }
}
