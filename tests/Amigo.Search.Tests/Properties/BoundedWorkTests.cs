using CsCheck;

namespace Amigo.Search.Tests.Properties;

/// <summary>Whatever is typed, the words read and the terms looked for are counted, not the time: a slow machine fails nothing.</summary>
public sealed class BoundedWorkTests
{
    /// <summary>A word is cut in two, or in the three of an expression at most.</summary>
    private const int MostParts = 3;

    /// <summary>Itself, six corrections and twenty-four completions; synonyms come on top and are counted apart.</summary>
    private const int MostAlternatives = 1 + 6 + 24;

    private static readonly Snapshot Snapshot = new(Catalogue.Documents, new() { Synonyms = Catalogue.Synonyms });

    private static readonly Gen<string> Part = Gen.OneOf(
        Gen.OneOf("webmail", "webmial", "motdepasse", "l'", "wi fi", "*", "title:[a TO z]", "~2", "\"", "AND NOT (", "\0", "🙂", "e\u0301", " ", "\n"),
        Gen.String[Gen.Char, 0, 12],
        Gen.String[Gen.Char['a', 'e'], 3, 40]);

    private static readonly Gen<string> Text = Gen.Select(Part.Array[0, 60], Gen.OneOf(" ", "", "'"), (parts, between) => string.Join(between, parts));

    [Fact]
    public void Read_AnyText_LooksForABoundedNumberOfWords() => Text.Sample(text => CheckBounds(text), iter: 2_000);

    [Fact]
    public void Read_TenThousandWords_LooksForABoundedNumberOfWords() => Gen.Select(Part, Gen.Int[1, 5]).Sample((part, spaces) =>
        CheckBounds(string.Concat(Enumerable.Repeat(part + new string(' ', spaces), 10_000))), iter: 50);

    [Fact]
    public void Search_TenThousandWords_Answers() => Part.Array[1, 8].Sample(parts =>
    {
        var text = string.Join(' ', Enumerable.Range(0, 10_000).Select(n => parts[n % parts.Length]));

        Assert.InRange(Catalogue.Search(text).Hits.Count, 0, 20);
    }, iter: 50);

    private static void CheckBounds(string text)
    {
        var view = Snapshot.View(["tous"]);
        var read = new QueryReader(Snapshot, view, Catalogue.Query(text)).Read();

        Assert.InRange(read.Words.Count, 0, MostParts * SearchQuery.MaximumWords);
        foreach (var word in read.Words)
            Assert.InRange(word.Alternatives.Count(alternative => alternative.Match != MatchKind.Synonym), 0, MostAlternatives);
    }
}
