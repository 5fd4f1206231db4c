using CsCheck;

namespace Amigo.Search.Tests.Vocabulary;

public sealed class EditFilterTests
{
    private static readonly Gen<string> Word = Gen.OneOf("a", "b", "c", "ab", "ba").Array[1, 8].Select(string.Concat);

    /// <summary>The slow distance says the same, on words of few letters, where edits meet most.</summary>
    [Fact]
    public void IsWithin_AnyWords_AgreesWithTheDistance() => Gen.Select(Word, Word, Gen.Int[1, 2]).Sample((typed, word, edits) =>
        new EditFilter(typed).IsWithin(word, edits) == TypoDistance.Between(typed, word, edits) is not null, iter: 20_000);

    [Fact]
    public void IsWithin_LongerThanAMachineWord_IsNot() =>
        Assert.False(new EditFilter(new string('a', 65)).IsWithin(new string('a', 65), 1));
}
