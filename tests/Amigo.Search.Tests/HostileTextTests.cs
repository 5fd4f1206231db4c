namespace Amigo.Search.Tests;

/// <summary>Nothing typed is syntax, and nothing costs more than a bounded work (OWASP ASVS 5.0, 1.3.3 and 15.2.2).</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "", " ", "\0", "\0\0webmail\0", "*", "?", "*:*", "t:webmail", "title:[a TO z]", "/.*/", "/(a+)+$/", "webmail~2", "\"webmail",
        "(((((", "+webmail -webmail", "webmail AND NOT (", "a^1e9", "\\", "\ud800", "web\udc00mail", "\ud83d\ude00 \ud83d\ude00",
        "e\u0301cran", "\u202egiarc", "\uffff\ufffe", "l'", "'", "’’’’", "l''''ordinateur", "qu'", "ﬁchier", "Ⅷ ½ ㎏", "ß", "İstanbul", "日本語",
        new string('a', 100_000), new string('\'', 5_000), string.Join(' ', Enumerable.Repeat("webmial", 10_000)),
        string.Join(' ', Enumerable.Range(0, 10_000).Select(n => $"mot{n}~2")), string.Concat(Enumerable.Repeat("\u0301", 3_000)),
    ];

    [Theory, MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Search_AnyText_AnswersWithoutThrowing(string text)
    {
        foreach (var isTyping in new[] { true, false })
        {
            var results = Catalogue.Index.Search(Catalogue.Query(text) with { IsTyping = isTyping });
            Assert.InRange(results.Hits.Count, 0, 20);
        }
    }

    [Theory]
    [InlineData("webmail~2")]
    [InlineData("(webmail*")]
    [InlineData("\0webmail\0")]
    [InlineData("\"webmail\"")]
    public void Search_SyntaxAroundAWord_FindsTheWord(string text) =>
        Assert.Equal("Webmail", Catalogue.Search(text).Hits[0].Path[^1].Text);

    [Fact]
    public void Search_WordsPastTheLimit_AreIgnored()
    {
        var filler = string.Join(' ', Enumerable.Repeat("azur", SearchQuery.MaximumWords));

        Assert.DoesNotContain(Catalogue.Search(filler + " webmail").Hits, hit => hit.Path[^1].Text == "Webmail");
    }

    [Fact]
    public void Build_AnyDocument_IsIndexed()
    {
        using var index = SearchIndex.Build(
        [
            new() { Id = "", Kind = "", Title = "", Scopes = [""] },
            new() { Id = "\0", Kind = "\ud800", Title = "\ud800 titre \0", Path = ["", "\udc00"], Body = new('x', 50_000), Scopes = ["tous"] },
        ]);

        Assert.Equal(["\0"], index.Search(Catalogue.Query("titre")).Ids());
    }

    [Fact]
    public void Build_SameIdTwice_Throws()
    {
        SearchDocument document = new() { Id = "1", Kind = "faq", Title = "T" };

        Assert.Throws<ArgumentException>(() => SearchIndex.Build([document, document]));
    }

    [Fact]
    public void Search_EmptyIndex_FindsNothing() => Assert.Equal(0, SearchIndex.Build([]).Search(Catalogue.Query("webmail")).Total);

    [Fact]
    public void Search_AfterDispose_Throws()
    {
        var index = SearchIndex.Build(Catalogue.Documents);
        index.Dispose();

        Assert.Throws<ObjectDisposedException>(() => index.Search(Catalogue.Query("webmail")));
    }

    [Fact]
    public void Search_ManyThreads_GiveTheSameAnswer()
    {
        var index = SearchIndex.Build(Catalogue.Documents, new() { Synonyms = Catalogue.Synonyms });
        var texts = new[] { "webmial", "mot de passe messagerie", "wi fi", "imprim" };
        var expected = texts.Select(text => Catalogue.Search(text).Ids()).ToList();

        Parallel.For(0, 400, n => Assert.Equal(expected[n % 4], index.Search(Catalogue.Query(texts[n % 4])).Ids()));
    }
}
