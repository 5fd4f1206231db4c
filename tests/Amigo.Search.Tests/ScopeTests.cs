namespace Amigo.Search.Tests;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("zirconium")]
    [InlineData("zircon")]
    [InlineData("projet zirconiom")]
    public void Search_WordOutOfScope_RevealsNothing(string text)
    {
        var results = Catalogue.Search(text);

        Assert.DoesNotContain("faq-zirconium", results.Ids());
        Assert.DoesNotContain("zirconium", results.CorrectedText ?? "");
        Assert.Equal(results.Hits.Count, results.Total);
    }

    [Fact]
    public void Search_WordInScope_IsFoundAndCorrects()
    {
        Assert.Equal("faq-zirconium", Catalogue.Search("zirconium", "tous", "direction").Ids()[0]);
        Assert.Equal("zirconium", Catalogue.Search("zirconiom ", "direction").CorrectedText);
    }

    [Fact]
    public void Search_WordKnownOnlyElsewhere_IsCorrectedAsIfUnknown()
    {
        var index = SearchIndex.Build(
        [
            new() { Id = "seen", Kind = "faq", Title = "Tablette", Scopes = ["a"] },
            new() { Id = "hidden", Kind = "faq", Title = "Tablutte", Scopes = ["b"] },
        ]);

        var results = index.Search(new() { Text = "tablutte ", Scopes = ["a"] });

        Assert.Equal("tablette", results.CorrectedText?.Trim());
        Assert.Equal(["seen"], results.Ids());
    }

    [Fact]
    public void Search_AccentsOnlyElsewhere_AreNotShown()
    {
        var index = SearchIndex.Build(
        [
            new() { Id = "hidden", Kind = "faq", Title = "Gélifiée", Scopes = ["b"] },
            new() { Id = "seen", Kind = "faq", Title = "gelifiee", Scopes = ["a"] },
        ]);

        Assert.Equal("gelifiee", index.Search(new() { Text = "gelifiea", Scopes = ["a"] }).CorrectedText);
    }

    [Fact]
    public void Search_NoScopeOrUnknownOne_FindsNothing()
    {
        Assert.Equal(0, Catalogue.Index.Search(new() { Text = "webmail", Scopes = [] }).Total);
        Assert.Equal(0, Catalogue.Search("webmail", "inconnu").Total);
    }

    [Fact]
    public void Search_Kinds_KeepsThemOnly()
    {
        var results = Catalogue.Index.Search(Catalogue.Query("réseau") with { Kinds = ["fiche", "faq"] });

        Assert.Equal(["faq", "fiche"], results.Hits.Select(hit => hit.Kind).Distinct().Order());
        Assert.Equal(0, Catalogue.Index.Search(Catalogue.Query("réseau") with { Kinds = ["inconnu"] }).Total);
    }

    [Fact]
    public void Search_WordKnownInAnotherKind_IsNotCorrected()
    {
        var results = Catalogue.Index.Search(Catalogue.Query("webmail ") with { Kinds = ["faq"] });

        Assert.Null(results.CorrectedText);
    }
}
