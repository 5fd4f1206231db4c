using Amigo.Portal.Pages;
using Xunit;

namespace Amigo.Portal.Tests.Pages;

public sealed class PageWindowTests
{
    [Theory]
    [InlineData(null, null, 45, 1, 20)]
    [InlineData(3, null, 45, 3, 20)]
    [InlineData(4, null, 45, 3, 20)]
    [InlineData(0, null, 45, 1, 20)]
    [InlineData(-5, 50, 45, 1, 50)]
    [InlineData(2, 10, 45, 2, 10)]
    [InlineData(2, 7, 45, 2, 20)]
    [InlineData(2, 1000000, 45, 2, 20)]
    [InlineData(9, 20, 0, 1, 20)]
    [InlineData(2, 20, 40, 2, 20)]
    [InlineData(3, 20, 40, 2, 20)]
    public void Of_AnyAddress_StaysInBounds(int? page, int? size, int total, int expectedPage, int expectedSize) =>
        Assert.Equal(new PageWindow(expectedPage, expectedSize), PageWindow.Of(page, size, total));

    [Fact]
    public void Of_LargestNumbers_DoesNotOverflow()
    {
        var window = PageWindow.Of(int.MaxValue, 10, int.MaxValue);

        Assert.InRange(window.Skip, 0, int.MaxValue);
        Assert.Equal(int.MaxValue / 10 + 1, window.Number);
    }
}
