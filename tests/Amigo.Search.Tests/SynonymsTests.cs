namespace Amigo.Search.Tests;

public sealed class SynonymsTests
{
    [Fact]
    public void Parse_ShippedFile_HasNoError() => Assert.Empty(Catalogue.Synonyms.Errors);

    [Theory]
    [InlineData("seul", 5)]
    [InlineData("pc, , mac", 4)]
    [InlineData("écran =>", 9)]
    [InlineData("=> écran", 1)]
    [InlineData("[kind=] a, b", 7)]
    [InlineData("[genre=offre] a, b", 1)]
    [InlineData("[kind=offre a, b", 1)]
    [InlineData("!excel", 2)]
    [InlineData("!excel, tableau croisé", 2)]
    [InlineData(">imprimante", 12)]
    [InlineData(">imprimante =", 14)]
    [InlineData("  écran, le la les", 10)]
    public void Parse_WrongLine_TellsLineAndColumn(string line, int column)
    {
        var synonyms = Parse($"# début\n\n{line}\npc, ordinateur");

        var error = Assert.Single(synonyms.Errors);
        Assert.Equal((3, column), (error.Line, error.Column));
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void Search_Equivalents_WorkBothWays()
    {
        var index = Build("tbi, tableau interactif", "Tableau interactif", "Le TBI");

        Assert.Equal(2, index.Search(Catalogue.Query("tbi")).Total);
        Assert.Equal(2, index.Search(Catalogue.Query("tableaux interactifs")).Total);
    }

    [Fact]
    public void Search_OneWay_WorksOneWay()
    {
        var index = Build("courriel => webmail", "Webmail", "Courriel");

        Assert.Equal(2, index.Search(Catalogue.Query("courriels")).Total);
        Assert.Equal(["Webmail"], Titles(index, "webmail"));
    }

    [Fact]
    public void Search_UnknownWordOfARule_IsNotCorrected()
    {
        var results = Build("imprimate => écran", "Imprimante", "Écran").Search(Catalogue.Query("imprimate "));

        Assert.Null(results.CorrectedText);
        Assert.Equal("Écran", Assert.Single(results.Hits).Title.Text);
    }

    [Fact]
    public void Search_ScopedToAKind_AppliesThereOnly()
    {
        var index = SearchIndex.Build(
        [
            new() { Id = "o", Kind = "offre", Title = "Ordinateur", Scopes = ["tous"] },
            new() { Id = "f", Kind = "fiche", Title = "Ordinateur", Scopes = ["tous"] },
        ], new() { Synonyms = Parse("[kind=offre] bécane, ordinateur") });

        Assert.Equal(["o"], index.Search(Catalogue.Query("becane")).Ids());
        Assert.Equal(0, index.Search(Catalogue.Query("becane") with { Kinds = ["fiche"] }).Total);
    }

    [Fact]
    public void Search_ScopedToAKind_MarksThereOnly()
    {
        var index = SearchIndex.Build(
        [
            new() { Id = "o", Kind = "offre", Title = "Ordinateur et souris", Scopes = ["tous"] },
            new() { Id = "f", Kind = "fiche", Title = "Ordinateur et souris", Scopes = ["tous"] },
        ], new() { Synonyms = Parse("[kind=offre] bécane, ordinateur") });

        var hits = index.Search(Catalogue.Query("bécane souris ")).Hits;

        Assert.Equal(["Ordinateur|souris", "souris"], hits.Select(hit => hit.Title.Marked()));
    }

    [Fact]
    public void Search_KeptApart_NeitherStemsNorCorrectionsMerge()
    {
        Assert.Equal(2, Build("", "Excel", "Exceller").Search(Catalogue.Query("excel ")).Total);
        Assert.Equal(["Excel"], Titles(Build("!excel, exceller", "Excel", "Exceller"), "excel "));
        Assert.Empty(Titles(Build("!tablette, tablelle", "Tablette"), "tablelle "));
    }

    [Fact]
    public void Search_Pinned_ComesFirstForThatQuestionOnly()
    {
        var index = Build(">imprimante réseau = d1", "Imprimante réseau", "Copieur", "Imprimante");

        Assert.Equal("Copieur", Titles(index, "Imprimantes du réseau")[0]);
        Assert.Equal(3, index.Search(Catalogue.Query("imprimante réseau")).Total);
        Assert.Equal("Imprimante", Titles(index, "imprimante ")[0]);
        Assert.DoesNotContain("Copieur", Titles(index, "imprimante "));
        Assert.Equal(0, index.Search(new() { Text = "imprimante réseau", Scopes = ["autre"] }).Total);
    }

    private static Synonyms Parse(string text) => Synonyms.Parse(new StringReader(text));

    private static SearchIndex Build(string synonyms, params string[] titles) => SearchIndex.Build(
        titles.Select((title, n) => new SearchDocument { Id = $"d{n}", Kind = "faq", Title = title, Scopes = ["tous"] }),
        new() { Synonyms = Parse(synonyms) });

    private static List<string> Titles(SearchIndex index, string text) =>
        [.. index.Search(Catalogue.Query(text)).Hits.Select(hit => hit.Title.Text)];
}
