using System.Text;
using Amigo.Portal.Editing;
using Xunit;

namespace Amigo.Portal.Tests.Editing;

public sealed class TextMergeTests
{
    [Theory]
    [InlineData(9_000, true)]
    [InlineData(10_001, false)]
    public void Of_WhatIsTooLongToBeCompared_IsLeftToPeople(int lines, bool isMerged)
    {
        var begun = string.Concat(Enumerable.Range(0, lines).Select(line => $"{line}\n"));

        var merged = TextMerge.Of(Bytes(begun), Bytes("avant\n" + begun), Bytes(begun + "après\n"));

        Assert.Equal(isMerged ? "avant\n" + begun + "après\n" : null, merged is null ? null : Encoding.UTF8.GetString(merged));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
