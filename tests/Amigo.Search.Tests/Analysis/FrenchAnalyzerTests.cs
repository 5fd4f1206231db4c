namespace Amigo.Search.Tests.Analysis;

public sealed class FrenchAnalyzerTests
{
    private static readonly FrenchAnalyzer Analyzer = new();

    [Theory]
    [InlineData("L'ÉCRAN", "ecran")]
    [InlineData("l’écran", "ecran")]
    [InlineData("qu'e\u0301cran", "ecran")]
    [InlineData("aujourd'hui", "aujourdhui")]
    [InlineData("cœur", "coeur")]
    [InlineData("Wi-Fi", "wi fi")]
    [InlineData("m@il", "m il")]
    public void Tokenize_French_FoldsWords(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Analyzer.Tokenize(text).Select(token => token.Text)));

    [Fact]
    public void Tokenize_Elision_PointsAtTheWord()
    {
        var token = Assert.Single(Analyzer.Tokenize("L'écran"));

        Assert.Equal((2, 5), (token.Start, token.Length));
    }

    [Theory]
    [InlineData("imprimantes", "imprimante")]
    [InlineData("journaux", "journal")]
    [InlineData("pcs", "pc")]
    [InlineData("acces", "acces")]
    public void Stem_Inflection_IsTheSame(string word, string other)
    {
        var stemmer = new Stemmer([]);

        Assert.Equal(stemmer.Stem(other), stemmer.Stem(word));
    }

    [Fact]
    public void Stem_IdentifiersAndKeptWords_StayAsTheyAre()
    {
        var stemmer = new Stemmer(["exceller"]);

        Assert.Equal("r002200s", stemmer.Stem("r002200s"));
        Assert.Equal("exceller", stemmer.Stem("exceller"));
    }
}
