using Amigo.Portal.People;
using Xunit;

namespace Amigo.Portal.Tests.People;

public sealed class UaiTests
{
    [Theory]
    [InlineData("0299122H", "0299122H")]
    [InlineData("0359108k", "0359108K")]
    [InlineData(" 0359108K ", "0359108K")]
    [InlineData("0750655E", "0750655E")]
    public void TryParse_RightCheckLetter_Accepts(string text, string expected)
    {
        Assert.True(Uai.TryParse(text, null, out var uai));
        Assert.Equal(expected, uai.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0299122")]
    [InlineData("0299122J")]
    [InlineData("0299122I")]
    [InlineData("299122H")]
    [InlineData("02991220")]
    [InlineData("0299122HH")]
    [InlineData("02A9122H")]
    [InlineData("0299 22H")]
    [InlineData("٠٢٩٩١٢٢H")]
    public void TryParse_WrongCode_Refuses(string? text) => Assert.False(Uai.TryParse(text, null, out _));

    [Fact]
    public void Parse_WrongCode_SaysWhichInFrench() =>
        Assert.Contains("« 0299122J »", Assert.Throws<FormatException>(() => Uai.Parse("0299122J")).Message);

    [Fact]
    public void TryParse_EveryOtherLetter_Refuses() =>
        Assert.Equal(1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ".Count(letter => Uai.TryParse($"0299122{letter}", null, out _)));
}
