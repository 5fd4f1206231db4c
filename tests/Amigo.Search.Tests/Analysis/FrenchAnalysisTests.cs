namespace Amigo.Search.Tests.Analysis;

public sealed class FrenchAnalysisTests
{
    [Theory]
    [InlineData("L’Imprimante", "imprimante")]
    [InlineData("l'école d’à côté", "ecole a cote")]
    [InlineData("wi-fi", "wi fi")]
    [InlineData("anne.riou@amigo.example", "anne riou amigo example")]
    [InlineData("R-000123 (B204)", "r 000123 b204")]
    [InlineData("10.2.3.4:8080/a_b", "10 2 3 4 8080 a b")]
    [InlineData("aujourd'hui", "aujourdhui")]
    [InlineData("cœur", "coeur")]
    [InlineData("e\u0301cran", "ecran")]
    [InlineData(" … !? \"«»*", "")]
    public void Words_AreFoldedAndPartedBySigns(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FrenchAnalysis.Words(text).Select(word => word.Text)));

    [Theory]
    [InlineData("connecter", "connecté", "connectée", "connectés", "connectées", "connecte")]
    [InlineData("premier", "première", "premières", "premiers")]
    [InlineData("journal", "journaux")]
    [InlineData("bleu", "bleus")]
    [InlineData("photo", "photos")]
    [InlineData("écran", "écrans", "ecrans")]
    [InlineData("réseau", "réseaux", "RESEAU")]
    [InlineData("imprimante", "imprimantes", "imprimer")]
    [InlineData("v2", "V2")]
    public void Words_OfOneFamily_HaveOneStem(string word, params string[] others) =>
        Assert.All(others, other => Assert.Equal(Stem(word), Stem(other)));

    [Theory]
    [InlineData("mot", "motif")]
    [InlineData("b204", "b20")]
    [InlineData("serveur", "service")]
    public void Words_OfTwoFamilies_HaveTwoStems(string word, string other) => Assert.NotEqual(Stem(word), Stem(other));

    [Fact]
    public void Words_StandWhereTheyAreInTheText()
    {
        const string Text = "Depuis l’orage, l'ÉCRAN.bleu";

        Assert.Equal(["Depuis", "orage", "ÉCRAN", "bleu"], FrenchAnalysis.Words(Text).Select(word => Text.Substring(word.Start, word.Length)));
    }

    [Fact]
    public void Snippet_MarksTheWordsThatAnswer()
    {
        var text = string.Concat(Enumerable.Repeat("rien ici. ", 100)) + "La panne du réseau dure." + string.Concat(Enumerable.Repeat(" fin", 100));

        var snippet = FrenchAnalysis.Snippet(text, FrenchAnalysis.Words(text), word => word.Text switch { "panne" => 1u, "reseau" => 2u, _ => 0 }, 60);

        Assert.Equal(["panne", "réseau"], snippet.Marks.Select(mark => snippet.Text.Substring(mark.Start, mark.Length)));
        Assert.InRange(snippet.Text.Length, 20, 62);
        Assert.Equal("court", FrenchAnalysis.Snippet("court", FrenchAnalysis.Words("court"), _ => 0, 60).Text);
    }

    private static string Stem(string word) => FrenchAnalysis.Words(word).Single().Stem;
}
