using CsCheck;

namespace Amigo.Search.Tests.Vocabulary;

public sealed class DeletionIndexTests
{
    private static readonly Gen<string> Word = Gen.OneOf("a", "b", "c", "ab", "ba").Array[1, 6].Select(string.Concat);

    [Fact]
    public void Near_AnyWords_HasAllThatAreOneEditAway() => Gen.Select(Word.Array[1, 40], Word).Sample((words, typed) =>
    {
        var numbers = Enumerable.Range(0, words.Length).ToList();
        var near = new DeletionIndex(numbers, words).Near(typed).ToHashSet();

        Assert.All(numbers.Where(number => TypoDistance.Between(typed, words[number], 1) is not null), number => Assert.Contains(number, near));
    }, iter: 2_000);

    [Fact]
    public void Near_NoWords_IsEmpty() => Assert.Empty(new DeletionIndex([], []).Near("abc"));
}
