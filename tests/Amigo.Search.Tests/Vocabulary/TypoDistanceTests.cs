namespace Amigo.Search.Tests.Vocabulary;

public sealed class TypoDistanceTests
{
    [Theory]
    [InlineData("webmail", "webmail", 0d)]
    [InlineData("webmial", "webmail", .7)]
    [InlineData("webmqil", "webmail", .75)]
    [InlineData("webmoil", "webmail", 1d)]
    [InlineData("webmmail", "webmail", .55)]
    [InlineData("webmal", "webmail", .9)]
    [InlineData("xebmail", "webmail", 1.15)]
    [InlineData("webmail", "wibmoil", null)]
    [InlineData("abc", "abcdef", null)]
    public void Between_OneEdit_CostsWhatItIs(string typed, string word, double? cost)
    {
        var found = TypoDistance.Between(typed, word, 1);

        Assert.Equal(cost, found is { } value ? Math.Round(value, 2) : null);
    }

    [Fact]
    public void Between_TwoEdits_AddsThem() => Assert.Equal(1.6, TypoDistance.Between("ordianteu", "ordinateur", 2)!.Value, 2);
}
