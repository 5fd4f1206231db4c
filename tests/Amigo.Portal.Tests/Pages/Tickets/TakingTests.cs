using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>Two agents and one request.</summary>
public abstract class TakingTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Act_TwoAgentsTakeAtOnce_OneWinsAndTheOtherIsToldWho()
    {
        var agents = new[] { await Portal.ViewerAsync("nolwenn.tanguy"), await Portal.ViewerAsync("perrine.chauvin") };
        for (var round = 0; round < 5; round++)
        {
            var reference = await Portal.OpenAsync("camille.martin");
            var action = new ActOnTicket { Reference = reference, Transition = "prendre-en-charge", Version = 0 };

            var outcomes = await Task.WhenAll(agents.Select(agent => Task.Run(() => Portal.ActAsync(agent, action), Cancel)));

            var winner = Array.FindIndex(outcomes, outcome => outcome!.Reference is not null);
            var loser = 1 - winner;
            Assert.True(winner >= 0 && outcomes[loser]!.Reference is null, "exactly one takes it");
            var told = Assert.Single(outcomes[loser]!.Errors).Message;
            Assert.Contains(agents[winner].DisplayName, told, StringComparison.Ordinal);
            Assert.Contains("prendre en charge", told, StringComparison.Ordinal);
            var ticket = await Portal.TicketAsync(reference);
            Assert.Equal(agents[winner].PersonId, ticket.AgentId);
            Assert.Single(ticket.Journal, line => line.Transition == "prendre-en-charge");
        }
    }
}
