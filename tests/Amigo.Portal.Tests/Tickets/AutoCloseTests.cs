using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

/// <summary>What was resolved 14 days ago and never answered closes by itself, once.</summary>
public abstract class AutoCloseTests(PortalFixture portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("13.23:00:00", "resolue")]
    [InlineData("13.23:59:59", "resolue")]
    [InlineData("14.00:00:00", "fermee")]
    [InlineData("30.00:00:00", "fermee")]
    public async Task Run_AfterResolution_ClosesFromFourteenDays(string since, string expected)
    {
        var reference = await ResolvedAsync(TimeSpan.Parse(since, System.Globalization.CultureInfo.InvariantCulture));

        await Portal.RunClockAsync();

        Assert.Equal(expected, (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Run_Closed_SaysByWhichRuleAndKeepsTheResolution()
    {
        var reference = await ResolvedAsync(TimeSpan.FromDays(14));

        await Portal.RunClockAsync();

        var ticket = await Portal.TicketAsync(reference);
        var line = ticket.Journal[^1];
        Assert.Equal(Portal.Now, ticket.ClosedAt);
        Assert.Equal(Portal.Now - TimeSpan.FromDays(14), ticket.ResolvedAt);
        Assert.Equal(("resolue", "fermee"), (line.FromStatus, line.ToStatus));
        Assert.Equal("resolue-depuis-14-jours", line.RuleName);
        Assert.Equal("fermeture-automatique.json", line.RuleFile);
        Assert.Null(line.AuthorId);
        Assert.Equal(Portal.Now, line.At);
    }

    [Fact]
    public async Task Run_AnsweredSinceResolution_NeverCloses()
    {
        var reference = await ResolvedAsync(TimeSpan.Zero);
        await Portal.ActAsync("camille.martin", reference, JournalEntry.Comment, "Cela ne marche toujours pas.");
        Portal.Clock.Advance(TimeSpan.FromDays(40));

        await Portal.RunClockAsync();

        Assert.Equal("resolue", (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Run_Twice_WritesOneJournalLine()
    {
        var reference = await ResolvedAsync(TimeSpan.FromDays(15));

        var first = await Portal.RunClockAsync();
        var second = await Portal.RunClockAsync();

        Assert.True(first >= 1);
        Assert.Equal(0, second);
        Assert.Single((await Portal.TicketAsync(reference)).Journal, line => line.ToStatus == "fermee");
    }

    [Fact]
    public async Task Run_FourAtOnce_WritesOneJournalLineEach()
    {
        var references = new List<TicketReference>();
        for (var i = 0; i < 10; i++)
            references.Add(await ResolvedAsync(TimeSpan.FromDays(15)));

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Portal.RunClockAsync()));

        Assert.Equal(10, counts.Sum());
        foreach (var reference in references)
            Assert.Single((await Portal.TicketAsync(reference)).Journal, line => line.ToStatus == "fermee");
    }

    [Fact]
    public async Task Run_WhileTheRequesterAnswers_EitherClosesOrKeepsTheAnswer()
    {
        var viewer = await Portal.ViewerAsync("camille.martin");
        for (var i = 0; i < 10; i++)
        {
            var reference = await ResolvedAsync(TimeSpan.FromDays(15));
            var version = (await Portal.TicketAsync(reference)).Version;
            var answer = new ActOnTicket
            {
                Reference = reference,
                Transition = JournalEntry.Comment,
                Version = version,
                Body = new RichText("Toujours en panne.", false),
            };

            var outcome = (await Task.WhenAll(
                Task.Run(() => Portal.ActAsync(viewer, answer), Cancel),
                Task.Run(async () => { await Portal.RunClockAsync(); return (TicketOutcome?)null; }, Cancel)))[0];

            var ticket = await Portal.TicketAsync(reference);
            var isAnswered = outcome!.Errors.Count == 0;
            Assert.Equal(isAnswered ? "resolue" : "fermee", ticket.Status);
            Assert.Equal(isAnswered ? 1 : 0, ticket.Journal.Count(line => line.Transition == JournalEntry.Comment));
        }
    }

    private async Task<TicketReference> ResolvedAsync(TimeSpan since)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, "resolue", Portal.Now - since);
        return reference;
    }
}
