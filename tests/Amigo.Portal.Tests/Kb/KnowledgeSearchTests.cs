using System.Globalization;
using System.Text;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Search;
using CsCheck;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

/// <summary>What holds of the search on the catalogue, the sheets and the questions that ship, whatever is typed. A failure prints its seed.</summary>
public sealed class KnowledgeSearchTests
{
    private const double LongestMilliseconds = 20;

    /// <summary>What the compiler and the collector do meanwhile only ever adds: the best of so many is what the search takes.</summary>
    private const int Attempts = 10;

    private static readonly KnowledgeBase Knowledge =
        KnowledgeBase.Load(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Knowledge).Knowledge!;

    private static readonly List<Article> Articles = [.. Knowledge.Sheets, .. Knowledge.FaqThemes.SelectMany(theme => theme.Entries)];

    private static readonly string[] Scopes =
    [
        .. Knowledge.Catalogue.Offers.Select(offer => KnowledgeBase.OfferScope(offer.Code)),
        .. Enum.GetValues<Audiences>().SelectMany(audience => audience.Scopes()).Distinct(),
    ];

    private static readonly Gen<string> Word = Gen.OneOf<string>(
    [
        .. Articles.SelectMany(article => $"{article.Title} {article.Summary} {string.Join(' ', article.Keywords)}".Split(' '))
            .Concat(Knowledge.Catalogue.Subcategories.SelectMany(leaf => $"{leaf.Service.Name} {leaf.Name}".Split(' ')))
            .Where(word => word.Length > 2)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ]);

    private static readonly Gen<string> Words = Word.Array[1, 5].Select(words => string.Join(' ', words));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 0, 1_500],
        Gen.Select(Word, Gen.Int[0, 30], Gen.Char).Select((word, at, sign) => word.Insert(Math.Min(at, word.Length), sign.ToString())),
        Word.Array[1, 400].Select(words => string.Join(' ', words)),
        Gen.Select(Gen.OneOf("*", "a*", "?~2 ", "/.*/ ", "titre:[a TO z] ", "\"", "((((", "e\u0301", "l’", "a ", "aaaaaaaaaa", "🙂"), Gen.Int[1, 10_000])
            .Select((piece, times) => string.Concat(Enumerable.Repeat(piece, times))));

    [Fact]
    public void Search_AnyText_NeverThrowsAndIsSoonAnswered() => AnyText.Sample(text =>
    {
        var best = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && best > LongestMilliseconds; attempt++)
        {
            var start = ThreadTime.Now();
            Search(text);
            best = Math.Min(best, (ThreadTime.Now() - start).TotalMilliseconds);
        }

        Assert.True(best <= LongestMilliseconds, $"{best:0.0} ms");
    }, iter: 500, threads: 1);

    [Fact]
    public void Search_AccentsAndCase_NeverChangeWhatIsFound() => Words.Sample(text =>
    {
        var expected = Outline(text);

        Assert.Equal(expected, Outline(text.ToUpper(Text.French)));
        Assert.Equal(expected, Outline(text.ToLower(Text.French)));
        Assert.Equal(expected, Outline(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(expected, Outline(WithoutAccents(text)));
    }, iter: 300);

    [Fact]
    public void Search_WordsOfATitle_FindItFirst()
    {
        var wrong = Articles
            .Select(article => (article.Title, First: FirstOf(article.SearchKind, article.Title)))
            .Where(pair => !SameWords(pair.Title, pair.First))
            .Select(pair => $"{pair.Title} → {pair.First}");

        Assert.Empty(wrong);
    }

    /// <summary>Sub-categories share their labels: what is looked for is the service.</summary>
    [Fact]
    public void Search_WordsOfAService_FindItFirst()
    {
        var wrong =
            from leaf in Knowledge.Catalogue.Subcategories.DistinctBy(leaf => leaf.Service)
            let query = Query(leaf.Service.Name + ' ') with { Kinds = [KnowledgeBase.OfferKind], Scopes = [KnowledgeBase.OfferScope(leaf.Offer.Code)], Take = 1 }
            let first = Knowledge.Index.Search(query).Hits is [var hit, ..] ? hit.Path[^1].Text : null
            where !SameWords(leaf.Service.Name, first)
            select $"{leaf.Service.Name} → {first}";

        Assert.Empty(wrong);
    }

    private static SearchQuery Query(string text) => new() { Text = text, Scopes = Scopes };

    private static SearchResults Search(string text) => Knowledge.Index.Search(Query(text));

    private static string? FirstOf(string kind, string text) =>
        Knowledge.Index.Search(Query(text + ' ') with { Kinds = [kind], Take = 1 }).Hits is [var first, ..] ? first.Title.Text : null;

    private static string Outline(string text) => string.Join('\n', Knowledge.Index.Search(Query(text) with { Take = int.MaxValue }).Hits.Select(hit => hit.Id));

    private static bool SameWords(string one, string? other) => other is not null && Split(one).SetEquals(Split(other));

    private static HashSet<string> Split(string text) => [.. Text.Fold(text).Split([' ', '\'', '-', '?', ',', ':', '.'], StringSplitOptions.RemoveEmptyEntries)];

    private static string WithoutAccents(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)).Normalize(NormalizationForm.FormC);
}
