
namespace Amigo.Search.Tests;

/// <summary>Why a hit is there.</summary>
public sealed class ExplanationTests
{
    private static readonly SearchIndex Index = SearchIndex.Build(
        [
            Document("imprimante", "Imprimante réseau", keywords: ["photocopieur"], body: "Bourrage papier et toner."),
            Document("compte", "Mot de passe oublié", keywords: [], body: "Réinitialiser son accès au Wi-Fi."),
        ],
        new() { Synonyms = Synonyms.Parse(new StringReader("mdp, mot de passe\n>qui appeler = compte")) });

    [Theory]
    [InlineData("imprimante ", "imprimante", "Imprimante", MatchKind.Word, MatchPlace.Title)]
    [InlineData("imprimantes ", "imprimantes", "Imprimante", MatchKind.Word, MatchPlace.Title)]
    [InlineData("imprimente ", "imprimente", "Imprimante", MatchKind.Correction, MatchPlace.Title)]
    [InlineData("limprimante ", "limprimante", "Imprimante", MatchKind.Correction, MatchPlace.Title)]
    [InlineData("photoc", "photoc", "photocopieur", MatchKind.Beginning, MatchPlace.Keywords)]
    [InlineData("toner ", "toner", "toner", MatchKind.Word, MatchPlace.Body)]
    [InlineData("mdp ", "mdp", "Mot de passe", MatchKind.Synonym, MatchPlace.Title)]
    [InlineData("qui appeler", "qui appeler", "Mot de passe oublié", MatchKind.Pinned, MatchPlace.Title)]
    public void Explain_OneWord_SaysHowItWasFound(string text, string typed, string found, MatchKind kind, MatchPlace place) =>
        Assert.Equal(new MatchReason(typed, found, kind, place), Search(text).Hits[0].Explain()[0]);

    [Fact]
    public void Explain_WordThatIsElsewhere_GivesNoReason()
    {
        var reasons = Search("imprimante passe ").Hits.Single(hit => hit.Id == "imprimante").Explain();

        Assert.Equal("imprimante", Assert.Single(reasons).Typed);
    }

    private static SearchResults Search(string text) => Index.Search(new() { Text = text, Scopes = ["tous"] });

    private static SearchDocument Document(string id, string title, string[] keywords, string body) =>
        new() { Id = id, Kind = "fiche", Title = title, Keywords = keywords, Body = body, Scopes = ["tous"] };
}
