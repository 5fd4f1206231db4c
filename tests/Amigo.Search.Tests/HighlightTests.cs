namespace Amigo.Search.Tests;

public sealed class HighlightTests
{
    [Fact]
    public void Search_ElidedPluralWord_MarksTheWordOnly()
    {
        var hit = Catalogue.Search("ordinateurs démarre ").Hits[0];

        Assert.Equal("poste-1", hit.Id);
        Assert.Equal("ordinateur|démarre", hit.Title.Marked());
        Assert.Equal("Ordinateur", hit.Path[^1].Marked());
    }

    [Fact]
    public void Search_Synonym_IsMarkedWhereItAnswers() =>
        Assert.Equal("Mot|passe", Catalogue.Search("mdp boîte").Hits.First(hit => hit.Id == "boite-1").Title.Marked());

    [Fact]
    public void Search_LongBody_CutsTheWindowThatAnswers()
    {
        var snippet = Catalogue.Search("référent numérique borne").Hits[0].Snippet;

        Assert.StartsWith("…", snippet.Text);
        Assert.InRange(snippet.Text.Length, 100, 222);
        Assert.Equal("référent|numérique|borne", snippet.Marked());
    }

    [Fact]
    public void Search_NothingInBody_ShowsItsBeginning()
    {
        var snippet = Catalogue.Search("signature courrier").Hits.First(hit => hit.Id == "fiche-signature").Snippet;

        Assert.StartsWith("Une signature tient", snippet.Text);
    }

    [Theory]
    [InlineData("imprimante", "imprimer")]
    [InlineData("wifi", "wifi")]
    [InlineData("accueil", null)]
    [InlineData("livret", null)]
    public void Search_BodyOfSections_LeadsToTheOneThatAnswers(string text, string? anchor)
    {
        const string body = "Bienvenue à l’accueil. Imprimer. L’imprimante demande le badge. Se connecter. Le wifi demande un compte.";
        var index = SearchIndex.Build(
        [
            new()
            {
                Id = "1",
                Kind = "fiche",
                Title = "Livret du nouvel arrivant",
                Body = body,
                Sections =
                [
                    new("imprimer", "Imprimer", body.IndexOf("Imprimer", StringComparison.Ordinal)),
                    new("wifi", "Se connecter", body.IndexOf("Se connecter", StringComparison.Ordinal)),
                ],
                Scopes = ["tous"],
            },
        ]);

        Assert.Equal(anchor, index.Search(Catalogue.Query(text)).Hits.Single().Section?.Anchor);
    }

    [Fact]
    public void Search_LineBreaks_SnippetIsOneLine()
    {
        var index = SearchIndex.Build([new() { Id = "1", Kind = "fiche", Title = "T", Body = "un\r\nmot\tclé\0", Scopes = ["tous"] }]);

        Assert.Equal("un  mot clé ", index.Search(Catalogue.Query("clé")).Hits[0].Snippet.Text);
    }

    [Fact]
    public void Search_Markup_IsGivenBackAsText()
    {
        var index = SearchIndex.Build([new() { Id = "1", Kind = "fiche", Title = "<b>Clé</b> & co", Scopes = ["tous"] }]);

        var title = index.Search(Catalogue.Query("cle")).Hits[0].Title;

        Assert.Equal("<b>Clé</b> & co", title.Text);
        Assert.Equal([new TextRange(3, 3)], title.Marks);
    }
}
