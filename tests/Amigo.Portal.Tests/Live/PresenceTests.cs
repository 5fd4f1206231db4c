using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Live;

/// <summary>Agents on the same request know of each other; requesters neither see nor are seen.</summary>
public abstract class PresenceTests(PortalFixture portal) : PortalTests(portal)
{
    private const string Words = "Également consultée par";

    /// <summary>A leaf of the academic services' offer, of team Messagerie.</summary>
    private const string AgentSubcategory = "SA-WEBMAIL-ACCES";

    [Fact]
    public async Task Get_TwoAgents_EachReadsTheOther_WithoutJavaScript()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var (nolwenn, perrine) = (await Portal.SignedInAsync("nolwenn.tanguy"), await Portal.SignedInAsync("perrine.chauvin"));

        Assert.DoesNotContain(Words, (await OpenAsync(nolwenn, reference)).Text, StringComparison.Ordinal);
        Assert.Contains($"{Words} Nolwenn Tanguy", (await OpenAsync(perrine, reference)).Text, StringComparison.Ordinal);
        Assert.Contains($"{Words} Perrine Chauvin", (await OpenAsync(nolwenn, reference)).Text, StringComparison.Ordinal);

        Portal.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.DoesNotContain(Words, (await OpenAsync(perrine, reference)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("camille.martin")]
    [InlineData("yves.legoff")]
    public async Task Get_NotAnAgentOfTheRequest_NeitherSeesNorIsSeen(string login)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var (other, nolwenn) = (await Portal.SignedInAsync(login), await Portal.SignedInAsync("nolwenn.tanguy"));
        await OpenAsync(nolwenn, reference);

        var page = await OpenAsync(other, reference);

        Assert.DoesNotContain("Nolwenn", page.Body, StringComparison.Ordinal);
        Assert.Null(page.Find("#presence"));
        Assert.DoesNotContain(Words, (await OpenAsync(nolwenn, reference)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AgentWhoAsked_IsARequesterHere()
    {
        var reference = await Portal.OpenAsync("nolwenn.tanguy", request => request with { Subcategory = AgentSubcategory });
        var team = (await Portal.TicketAsync(reference)).Team;
        Assert.Equal("messagerie", team);
        var (nolwenn, perrine) = (await Portal.SignedInAsync("nolwenn.tanguy"), await Portal.SignedInAsync("perrine.chauvin"));
        await OpenAsync(perrine, reference);

        Assert.DoesNotContain(Words, (await OpenAsync(nolwenn, reference)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await OpenAsync(perrine, reference)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenPage_IsToldWhoComesAndGoes_AndRequestersNothing()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        var (nolwenn, perrine) = (await Portal.SignedInAsync("nolwenn.tanguy"), await Portal.SignedInAsync("perrine.chauvin"));
        await OpenAsync(nolwenn, reference);
        await using var hers = await OpenStream.OpenAsync(Portal, nolwenn, reference.ToString());
        await using var camilles = await OpenStream.OpenAsync(Portal, "camille.martin", reference.ToString());

        await OpenAsync(perrine, reference);
        Assert.Equal(("presence", reference.ToString()), await hers.NextAsync());
        var perrines = await OpenStream.OpenAsync(Portal, perrine, reference.ToString());
        await hers.ReadUntilSilentAsync();
        Assert.Contains($"{Words} Perrine Chauvin", (await OpenAsync(nolwenn, reference)).Text, StringComparison.Ordinal);

        await perrines.DisposeAsync();
        // Sooner than by itself: the server learns a moment later that her page is closed.
        for (var i = 0; i < 2; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), Cancel);
            Portal.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(("presence", reference.ToString()), await hers.NextAsync());
        Assert.DoesNotContain(Words, (await OpenAsync(nolwenn, reference)).Text, StringComparison.Ordinal);
        await camilles.AssertSilentAsync();
    }

    private static Task<Page> OpenAsync(Visitor visitor, TicketReference reference) => visitor.OpenAsync($"/tickets/{reference}");
}
