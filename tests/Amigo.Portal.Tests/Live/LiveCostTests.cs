using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Live;

/// <summary>Pages that are not concerned cost nothing.</summary>
public sealed class LiveCostTests(LiveCostTests.Fixture portal) : PortalTests(portal), IClassFixture<LiveCostTests.Fixture>
{
    [Fact]
    public async Task Change_ManyOpenPages_OneQueryAndOneForEachSessionTold()
    {
        foreach (var login in new[] { "erwan.morvan", "paul.kerbrat", "admin", "anne.riou", "herve.perrot" })
            await OpenStream.OpenAsync(Portal, login, "en-cours");
        await using var camille = await OpenStream.OpenAsync(Portal, "camille.martin", "en-cours");
        await using var nolwenn = await OpenStream.OpenAsync(Portal, "nolwenn.tanguy", "agent");
        var reference = await Portal.OpenAsync("camille.martin");
        await camille.NextAsync();
        await nolwenn.NextAsync();
        var viewer = await Portal.ViewerAsync("camille.martin");
        var action = new ActOnTicket { Reference = reference, Transition = "commenter", Version = 0, Body = new RichText("Un mot.", IsHtml: false) };

        var queries = await Portal.Queries.RecordAsync(async () =>
        {
            await Portal.ActAsync(viewer, action);
            await camille.NextAsync();
            await nolwenn.NextAsync();
        });

        Assert.Equal(2, queries.Count(ReadsSessions));
        // The writer's own reading, that of the words to index, and one for all who listen.
        Assert.Equal(3, queries.Count(ReadsTickets));
    }

    internal static bool ReadsSessions(string query) => query.Contains("\"Sessions\"", StringComparison.Ordinal);

    internal static bool ReadsTickets(string query) =>
        query.StartsWith("SELECT", StringComparison.Ordinal) && query.Contains("FROM \"Tickets\"", StringComparison.Ordinal);

    public sealed class Fixture : PortalFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseLive(Rhythm.WithoutBeat);
        }
    }
}
