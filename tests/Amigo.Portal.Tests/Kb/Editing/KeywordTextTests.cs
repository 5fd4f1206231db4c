using Amigo.Portal.Kb.Editing;
using Xunit;

namespace Amigo.Portal.Tests.Kb.Editing;

/// <summary>One word goes into the YAML text and nothing else moves.</summary>
public sealed class KeywordTextTests
{
    [Theory]
    [InlineData("mots-cles: [un, deux]  # pourquoi [ici]", "mots-cles: [un, deux, mot]  # pourquoi [ici]")]
    [InlineData("mots-cles: []", "mots-cles: [mot]")]
    [InlineData("mots-cles: ['l''un ]', \"deux]\"]", "mots-cles: ['l''un ]', \"deux]\", mot]")]
    [InlineData("mots-cles: [l'un, aujourd'hui]", "mots-cles: [l'un, aujourd'hui, mot]")]
    [InlineData("mots-cles: [un,\n      deux]", "mots-cles: [un,\n      deux, mot]")]
    [InlineData("mots-cles:\n      - un\n      - deux", "mots-cles:\n      - un\n      - deux\n      - mot")]
    [InlineData("mots-cles: [un, deux]", "mots-cles: [un, deux, mot]")]
    public void Add_KnownLayouts_InsertsTheWord(string keywords, string expected)
    {
        const string yaml = "services:\n  # avant\n  - code: A\n    nom: Un  # gardé\n    {0}\n  - code: B\n    nom: Deux\n    mots-cles: [autre]\n";

        Assert.Equal(yaml.Replace("{0}", expected, StringComparison.Ordinal), KeywordText.Add(yaml.Replace("{0}", keywords, StringComparison.Ordinal), "A", "mot"));
    }

    [Fact]
    public void Add_NoKeywordsYet_WritesTheKey() => Assert.Equal(
        "  - code: A\r\n    mots-cles: [mot]\r\n    nom: Un\r\n  - code: B\r\n",
        KeywordText.Add("  - code: A\r\n    nom: Un\r\n  - code: B\r\n", "A", "mot"));

    [Theory]
    [InlineData("non", "'non'")]
    [InlineData("123", "'123'")]
    [InlineData("l'écran", "l'écran")]
    public void Add_WordThatYamlWouldTakeForSomethingElse_IsQuoted(string word, string written) =>
        Assert.Equal($"- code: A\n  mots-cles: [{written}]\n", KeywordText.Add("- code: A\n  mots-cles: []\n", "A", word));

    [Theory]
    [InlineData("- code: A-B\n  nom: x\n")]
    [InlineData("- code: B\n  nom: A\n")]
    [InlineData("")]
    public void Add_NoSuchLeaf_IsNull(string yaml) => Assert.Null(KeywordText.Add(yaml, "A", "mot"));
}
