namespace Amigo.Search.Tests;

/// <summary>
/// The cases of <c>Cases/cases.json</c>: <c>text</c> is typed; then <c>all</c> is found and nothing else, or <c>startsWith</c> (in any
/// order) before the rest, or <c>first</c>, or at least <c>contains</c>; <c>corrected</c> is announced, or nothing is.
/// </summary>
public sealed class RelevanceTests
{
    private static readonly IReadOnlyList<RelevanceCase> All = Catalogue.Read<RelevanceCase>("cases.json");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var one in All)
                cases.Add(one.Text, one.Why);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Search_Case_FindsWhatItSays(string text, string why)
    {
        var expected = All.First(one => one.Text == text && one.Why == why);
        var results = Catalogue.Search(expected.Text);
        var ids = results.Ids();
        if (expected.All is not null)
        {
            Assert.Equal(expected.All.Order(), ids.Order());
            Assert.Equal(expected.All.Count, results.Total);
        }

        if (expected.StartsWith is not null)
            Assert.Equal(expected.StartsWith.Order(), ids.Take(expected.StartsWith.Count).Order());
        if (expected.First is not null)
            Assert.Equal(expected.First, ids.FirstOrDefault());
        if (expected.Contains is not null)
            Assert.Empty(expected.Contains.Except(ids));
        if (expected.Corrected is not null)
            Assert.Equal(expected.Corrected, results.CorrectedText);
    }

    [Fact]
    public void Search_WithoutCorrecting_LooksForTheWordsTyped()
    {
        var results = Catalogue.Index.Search(Catalogue.Query("webmial papier ") with { CorrectWords = false });

        Assert.Null(results.CorrectedText);
        Assert.Equal(["imprimante-1"], results.Ids());
    }

    [Theory]
    [InlineData("ordinateur", "lordianteur", "l'ordinateur")]
    [InlineData("webmail", "comentt webmail", null)]
    [InlineData("webmail", "kelle webmail", null)]
    [InlineData("webmail", "quun webmail", null)]
    public void Search_Slips_AreSeenThrough(string meant, string typed, string? corrected)
    {
        var results = Catalogue.Search(typed);

        Assert.Equal(Catalogue.Search(meant).Hits[0].Id, results.Hits[0].Id);
        Assert.Equal(corrected, results.CorrectedText);
    }

    [Fact]
    public void Search_MisspeltWordOfARuleOnly_FindsWhatItLeadsTo()
    {
        using var rules = new StringReader("parapluie => webmail");
        var index = SearchIndex.Build(Catalogue.Documents, new() { Synonyms = Synonyms.Parse(rules) });

        var results = index.Search(Catalogue.Query("paraplui "));

        Assert.Equal("parapluie", results.CorrectedText?.Trim());
        Assert.Equal("Webmail", results.Hits[0].Path[^1].Text);
        Assert.Equal(0, index.Search(Catalogue.Query("paraplui ", "personne")).Total);
    }

    [Theory]
    [InlineData("période dessai", "période d'essai", "essai")]
    [InlineData("étiqeteuse ", "étiquette ", "etiquette")]
    [InlineData("photocop", null, "copieur")]
    [InlineData("congés payer", null, "payes")]
    public void Search_WordsThatDocumentsDoNotUse_AreUnderstood(string text, string? corrected, string id)
    {
        using var rules = new StringReader("photocopieuse => copieur");
        var index = SearchIndex.Build(
        [
            new() { Id = "essai", Kind = "fiche", Title = "Période d’essai", Scopes = ["tous"] },
            new() { Id = "dessaisir", Kind = "fiche", Title = "Se dessaisir d’un bien", Body = "Un essai. Une période.", Scopes = ["tous"] },
            new() { Id = "etiquette", Kind = "fiche", Title = "Imprimer une étiquette", Scopes = ["tous"] },
            new() { Id = "copieur", Kind = "fiche", Title = "Le copieur du couloir", Scopes = ["tous"] },
            new() { Id = "bonifie", Kind = "fiche", Title = "Congé bonifié", Scopes = ["tous"] },
            new() { Id = "payes", Kind = "fiche", Title = "Congés payés", Scopes = ["tous"] },
        ], new() { Synonyms = Synonyms.Parse(rules) });

        var results = index.Search(Catalogue.Query(text));

        Assert.Equal(id, results.Hits[0].Id);
        Assert.Equal(corrected?.Trim(), results.CorrectedText?.Trim());
    }

    [Fact]
    public void Search_NeighboursThatAnswer_BringADocumentUp()
    {
        SearchDocument Sheet(int number, string title, string rubric) =>
            new() { Id = $"{number}", Kind = "fiche", Title = title, Path = [rubric], Scopes = ["tous"] };
        var index = SearchIndex.Build(
        [
            Sheet(1, "Congé bonifié", "Public"),
            Sheet(2, "Congé parental", "Privé"),
            Sheet(3, "Congé sabbatique", "Privé"),
            Sheet(4, "Congé formation", "Privé"),
        ]);

        Assert.Equal(["2", "3", "4", "1"], index.Search(Catalogue.Query("congé ")).Ids());
    }

    [Fact]
    public void Search_SlipThatCouldBeTwoWords_IsCorrected()
    {
        var index = SearchIndex.Build(
        [
            new() { Id = "1", Kind = "faq", Title = "Préavis de départ", Scopes = ["tous"] },
            new() { Id = "2", Kind = "faq", Title = "Pré et ais de bois", Scopes = ["tous"] },
        ]);

        Assert.Equal("préavis", index.Search(Catalogue.Query("préais ")).CorrectedText);
    }

    [Fact]
    public void Search_EqualScores_KeepsDocumentOrder()
    {
        var index = SearchIndex.Build(Enumerable.Range(0, 30).Select(n => new SearchDocument
        {
            Id = $"{30 - n}",
            Kind = "faq",
            Title = "Même titre",
            Scopes = ["tous"],
        }));

        var results = index.Search(Catalogue.Query("titre") with { Take = 30 });

        Assert.Equal(Enumerable.Range(0, 30).Select(n => $"{30 - n}"), results.Ids());
    }
}

public sealed record RelevanceCase(
    string Why,
    string Text,
    IReadOnlyList<string>? All,
    IReadOnlyList<string>? StartsWith,
    IReadOnlyList<string>? Contains,
    string? First,
    string? Corrected);
