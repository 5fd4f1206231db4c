using Amigo.Portal.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class TicketReferenceTests
{
    [Theory]
    [InlineData(1, "R-000001")]
    [InlineData(2137, "R-002137")]
    [InlineData(999999, "R-999999")]
    [InlineData(1000000, "R-1000000")]
    public void ToString_Number_ReadsBack(int number, string text)
    {
        Assert.Equal(text, new TicketReference(number).ToString());
        Assert.True(TicketReference.TryParse(text, null, out var read));
        Assert.Equal(number, read.Number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("R-")]
    [InlineData("R-000000")]
    [InlineData("R-2137")]
    [InlineData("R-0002137")]
    [InlineData("r-002137")]
    [InlineData("002137")]
    [InlineData("R-00213A")]
    [InlineData("R- 02137")]
    [InlineData("R-+02137")]
    [InlineData("R--02137")]
    [InlineData("R-002137 ")]
    [InlineData("R-99999999999")]
    [InlineData("R-٠٠٢١٣٧")]
    public void TryParse_AnotherWriting_Refuses(string? text) => Assert.False(TicketReference.TryParse(text, null, out _));
}
