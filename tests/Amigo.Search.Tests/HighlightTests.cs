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
