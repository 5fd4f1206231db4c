using CsCheck;

namespace Amigo.Search.Tests.Properties;

/// <summary>What holds for any catalogue and any text. A failure prints the seed that repeats it.</summary>
public sealed class RandomTests
{
    /// <summary>Syllables rather than random letters, so that words resemble one another as French ones do.</summary>
    private static readonly Gen<string> Word = Gen.OneOf(
            "ba", "cé", "di", "fo", "gu", "lan", "mé", "no", "pri", "quê", "ran", "su", "tè", "vou", "zin", "che", "eau", "ï")
        .Array[2, 4].Select(string.Concat);

    private static readonly Gen<string> Sentence = Word.Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<SearchDocument[]> Documents =
        Gen.Select(Sentence, Sentence.Array[0, 3], Sentence, Gen.OneOf("offre", "fiche", "faq"), Gen.Bool,
                (title, path, body, kind, isSeen) =>
                    new SearchDocument { Id = "", Kind = kind, Title = title, Path = path, Body = body, Scopes = [isSeen ? "a" : "b"] })
            .Array[1, 12].Select(Number);

    [Fact]
    public void Search_AnyText_NeverThrows() => Gen.String[Gen.Char, 0, 60].Sample(text =>
    {
        var results = Catalogue.Search(text);
        foreach (var hit in results.Hits)
        {
            CheckMarks(hit.Title);
            CheckMarks(hit.Snippet);
            foreach (var level in hit.Path)
                CheckMarks(level);
        }
    }, iter: 1_000);

    [Fact]
    public void Search_AnyWords_MarksAreInOrder() => Gen.Select(Documents, Sentence).Sample((documents, text) =>
    {
        foreach (var hit in SearchIndex.Build(documents).Search(Query(text)).Hits)
        {
            CheckMarks(hit.Title);
            CheckMarks(hit.Snippet);
        }
    }, iter: 100);

    [Fact]
    public void Search_AccentsAndCase_ChangeNothing() => Gen.Select(Documents, Sentence).Sample((documents, text) =>
    {
        var index = SearchIndex.Build(documents);
        var expected = Outline(index.Search(Query(text)));
        Assert.Equal(expected, Outline(index.Search(Query(text.ToUpperInvariant()))));
        Assert.Equal(expected, Outline(index.Search(Query(WithoutAccents(text)))));
    }, iter: 100);

    [Fact]
    public void Search_TitleInFull_FindsItFirst() => Documents.Sample(documents =>
    {
        var index = SearchIndex.Build(documents.Select(document => document with { Scopes = ["a"], Path = [], Body = "" }));
        foreach (var document in documents)
        {
            var best = index.Search(Query(document.Title)).Hits[0].Title.Text;
            Assert.Equal(Words(document.Title), Words(best));
        }
    }, iter: 100);

    [Fact]
    public void Search_DocumentsOutOfScope_ChangeNothingAtAll() => Gen.Select(Documents, Sentence, Gen.Bool).Sample((documents, text, isTyping) =>
    {
        var seenOnly = SearchIndex.Build(documents.Where(document => document.Scopes.Contains("a")));
        var all = SearchIndex.Build(documents);
        var query = Query(text) with { IsTyping = isTyping };
        Assert.Equal(Outline(seenOnly.Search(query)), Outline(all.Search(query)));
    }, iter: 150);

    private static SearchDocument[] Number(SearchDocument[] documents) =>
        [.. documents.Select((document, n) => document with { Id = $"{n:00} {document.Title}" })];

    private static SearchQuery Query(string text) => new() { Text = text, Scopes = ["a"] };

    private static string Outline(SearchResults results) => string.Join('\n',
        [$"{results.Total} {WithoutAccents(results.CorrectedText ?? "")}".ToUpperInvariant(),
            .. results.Hits.Select(hit => $"{hit.Id} {hit.Score:R} {hit.Title.Marked()} {hit.Snippet}")]);

    private static IEnumerable<string> Words(string title) => title.Split(' ').Distinct().Order();

    private static string WithoutAccents(string text) =>
        text.Replace('é', 'e').Replace('è', 'e').Replace('ê', 'e').Replace('ï', 'i')
            .Replace('É', 'E').Replace('È', 'E').Replace('Ê', 'E').Replace('Ï', 'I');

    private static void CheckMarks(MarkedText text)
    {
        var end = 0;
        foreach (var mark in text.Marks)
        {
            Assert.True(mark.Start >= end && mark.Length > 0 && mark.Start + mark.Length <= text.Text.Length);
            end = mark.Start + mark.Length;
        }
    }
}
