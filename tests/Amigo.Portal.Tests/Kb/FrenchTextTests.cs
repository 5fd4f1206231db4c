using Amigo.Portal.Kb;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

public sealed class FrenchTextTests
{
    [Theory]
    [InlineData("Équipements, réseau et téléphonie", "equipements-reseau-et-telephonie")]
    [InlineData("Où est l’œuvre ?", "ou-est-l-oeuvre")]
    [InlineData("  ", "")]
    public void Slug_KeepsLettersDigitsAndHyphens(string text, string expected) => Assert.Equal(expected, FrenchText.Slug(text));
}
