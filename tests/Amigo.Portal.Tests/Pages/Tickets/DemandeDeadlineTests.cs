using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>Deadlines on the page of a request: agents are told, requesters are not.</summary>
public sealed class DemandeDeadlineTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_AsAgent_TellsTheDeadlineAndTheRuleThatGaveIt()
    {
        var reference = await Portal.OpenAsync("camille.martin");

        var page = await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync($"/tickets/{reference}");
        Portal.Clock.Advance(TimeSpan.FromDays(3));
        var later = await (await Portal.SignedInAsync("nolwenn.tanguy")).OpenAsync($"/tickets/{reference}");

        var badge = page.Document.QuerySelector("time[datetime='2026-01-13T08:30:00Z']")!;
        Assert.Equal("À prendre avant demain à 9 h 30 (À prendre avant le 13 janvier 2026 à 9 h 30)", badge.TextContent.Replace('\u00a0', ' '));
        Assert.Contains("À résoudre avant le 19 janvier 2026", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Priorité normale. Horaires du support.", page.Text, StringComparison.Ordinal);
        Assert.Contains("En retard de 2 jours", later.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("camille.martin")]
    [InlineData("yves.legoff")]
    public async Task Get_AsRequesterOrHead_TellsNoDeadline(string login)
    {
        var reference = await Portal.OpenAsync("camille.martin");

        var page = await (await Portal.SignedInAsync(login)).OpenAsync($"/tickets/{reference}");

        foreach (var word in new[] { "Échéance", "prendre avant", "résoudre avant", "retard", "Horaires du support" })
            Assert.DoesNotContain(word, page.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The order of the rows would tell them.</summary>
    [Fact]
    public async Task Get_BoardSortedByDeadline_IsSortedByDate()
    {
        var first = await Portal.OpenAsync("camille.martin", request => request with { Urgency = "basse" });
        var second = await Portal.OpenAsync("camille.martin", request => request with { Urgency = "critique" });
        var third = await Portal.OpenAsync("camille.martin", request => request with { Urgency = "basse" });

        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/tickets/en-cours?tri=echeance&sens=desc&taille=100");

        Assert.Equal([third.ToString(), second.ToString(), first.ToString()], page.All("tbody th").Take(3));
    }
}
