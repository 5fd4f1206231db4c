using Amigo.Portal.Kb;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

public sealed class FrenchTests
{
    [Theory]
    [InlineData(0, "0\u00A0résultat")]
    [InlineData(1, "1\u00A0résultat")]
    [InlineData(2, "2\u00A0résultats")]
    [InlineData(1234, "1\u202F234\u00A0résultats")]
    public void Count_BeginsThePluralAtTwo(int count, string expected) => Assert.Equal(expected, French.Count(count, "résultat"));

    [Theory]
    [InlineData("Équipements, réseau et téléphonie", "equipements-reseau-et-telephonie")]
    [InlineData("Où est l’œuvre ?", "ou-est-l-oeuvre")]
    [InlineData("  ", "")]
    public void Slug_KeepsLettersDigitsAndHyphens(string text, string expected) => Assert.Equal(expected, French.Slug(text));
}
