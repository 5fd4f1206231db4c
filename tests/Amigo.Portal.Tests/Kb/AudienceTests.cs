using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.People;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

public sealed class AudienceTests
{
    // Rows: what the article says. Columns: who reads it — school, middle school, high school, academic services, nobody's, agent, administrator.
    [Theory]
    [InlineData("tous", "publie", "oui oui oui oui oui oui oui")]
    [InlineData("ecole", "publie", "oui non non non non oui oui")]
    [InlineData("college", "publie", "non oui non non non oui oui")]
    [InlineData("lycee", "publie", "non non oui non non oui oui")]
    [InlineData("service-academique", "publie", "non non non oui non oui oui")]
    [InlineData("agents", "publie", "non non non non non oui oui")]
    [InlineData("college, lycee", "publie", "non oui oui non non oui oui")]
    [InlineData("tous", "brouillon", "non non non non non non oui")]
    [InlineData("agents", "brouillon", "non non non non non non oui")]
    [InlineData("college", "brouillon", "non non non non non non oui")]
    public void IsReadBy_EachReader_IsAsTheFrontMatterSays(string audience, string state, string expected)
    {
        var article = Read(audience, state);
        Viewer[] viewers = [Of("ecole"), Of("college"), Of("lycee"), Of("service-academique"), Of(), Of("college") with { Teams = ["reseau"] }, Of() with { IsAdministrator = true }];

        var answers = viewers.Select(viewer => article.IsReadBy(viewer.ReaderAudiences()) ? "oui" : "non");

        Assert.Equal(expected, string.Join(' ', answers));
    }

    [Fact]
    public void Scopes_OfReaderAndArticle_ShareOneExactlyWhenItIsRead()
    {
        Viewer[] viewers = [Of("ecole"), Of("college"), Of("lycee", "college"), Of("service-academique"), Of("inconnu"), Of() with { Teams = ["x"] }, Of() with { IsAdministrator = true }];
        var articles = (from audience in AudienceExtensions.ByWord.Keys from state in (string[])["publie", "brouillon"] select Read(audience, state)).ToList();

        foreach (var viewer in viewers)
        {
            foreach (var article in articles)
            {
                var reader = viewer.ReaderAudiences();
                Assert.Equal(article.IsReadBy(reader), article.Audiences.Scopes().Intersect(reader.Scopes()).Any());
            }
        }
    }

    private static Article Read(string audience, string state)
    {
        var text = $"---\ntitre: T\nresume: R\npublic: [{audience}]\nrevision: 2026-01-01\netat: {state}\n---\n\nTexte.\n";
        var errors = new List<KbError>();
        return Assert.Single(new ArticleReader(ArticleReaderTests.Catalogue, [new("kb/fiches/x.md", text)], [], errors).ReadSheets());
    }

    private static Viewer Of(params string[] kinds) => new()
    {
        PersonId = 1,
        Login = "x",
        DisplayName = "X",
        Function = "",
        Phone = null,
        IsAdministrator = false,
        Establishments = [.. kinds.Select(kind => new ViewerEstablishment("0350000A", kind, kind, IsHead: false))],
        Teams = [],
    };
}
