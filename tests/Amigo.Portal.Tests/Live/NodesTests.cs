using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Live;

/// <summary>Two portals on one PostgreSQL: each tells its own pages of what happens on the other, once.</summary>
public sealed class NodesTests(LivePostgresFixture portal) : PortalTests(portal), IClassFixture<LivePostgresFixture>
{
    private readonly LivePostgresFixture _portal = portal;

    [Theory]
    [InlineData(Changes.Comment)]
    [InlineData(Changes.Transfer)]
    [InlineData(Changes.Note)]
    public async Task Change_OnOneNode_IsToldOnceOnEach(string change)
    {
        await using var other = _portal.OtherNode();
        var reference = await Portal.OpenAsync("camille.martin");
        await using var here = await OpenStream.OpenAsync(Portal, "nolwenn.tanguy", "agent");
        await using var there = await OpenStream.OpenAsync(other, "perrine.chauvin", "agent");
        await using var paul = await OpenStream.OpenAsync(other, "paul.kerbrat", "agent");
        await using var camille = await OpenStream.OpenAsync(other, "camille.martin", reference.ToString());
        await HearsAsync(other);

        await Portal.MakeAsync("nolwenn.tanguy", reference, change, change == Changes.Transfer ? "reseau" : null);

        Assert.Equal(("liste", "agent"), await here.NextAsync());
        Assert.Equal(("liste", "agent"), await there.NextAsync());
        if (change == Changes.Transfer)
            Assert.Equal(("liste", "agent"), await paul.NextAsync());
        if (change != Changes.Note)
            Assert.Equal(("ticket", reference.ToString()), await camille.NextAsync());
        foreach (var stream in new[] { here, there, paul, camille })
            await stream.AssertSilentAsync();
    }

    [Fact]
    public async Task Clock_ClosesManyOnOneNode_IsToldOnTheOther()
    {
        await using var other = _portal.OtherNode();
        for (var i = 0; i < 30; i++)
        {
            var reference = await Portal.OpenAsync(i == 29 ? "anne.riou" : "camille.martin");
            await Portal.PutAsync(reference, "resolue", Portal.Now.AddDays(-20));
        }

        await using var anne = await OpenStream.OpenAsync(other, "anne.riou", "traites");
        await HearsAsync(other);

        Assert.Equal(30, await Portal.RunClockAsync());

        Assert.Equal(("liste", "traites"), await anne.NextAsync());
        await anne.AssertSilentAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Notice_IsHeardWithTheCommit_OrNotAtAll(bool isKept)
    {
        await using var other = _portal.OtherNode();
        var reference = await Portal.OpenAsync("camille.martin");
        await using var there = await OpenStream.OpenAsync(other, "camille.martin", reference.ToString());
        await HearsAsync(other);

        await Portal.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var notice = $$"""{"Node":"{{Guid.NewGuid()}}","Changes":[{"n":{{reference.Number}}}]}""";
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify('amigo_live', {notice})", Cancel);
            await (isKept ? transaction.CommitAsync(Cancel) : transaction.RollbackAsync(Cancel));
            return true;
        });

        if (isKept)
            Assert.Equal(("ticket", reference.ToString()), await there.NextAsync());
        await there.AssertSilentAsync();
    }

    [Fact]
    public async Task Notice_Unreadable_IsPassedOver()
    {
        await using var other = _portal.OtherNode();
        var reference = await Portal.OpenAsync("camille.martin");
        await using var there = await OpenStream.OpenAsync(other, "camille.martin", reference.ToString());
        await HearsAsync(other);

        await Portal.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"SELECT pg_notify('amigo_live', 'bonjour')", Cancel));
        await Portal.MakeAsync("camille.martin", reference, Changes.Comment);

        Assert.Equal(("ticket", reference.ToString()), await there.NextAsync());
    }

    [Fact]
    public async Task ConnectionLost_IsOpenedAgain_AndPagesAskAgain()
    {
        await using var other = _portal.OtherNode();
        var reference = await Portal.OpenAsync("camille.martin");
        await using var there = await OpenStream.OpenAsync(other, "camille.martin", reference.ToString());
        await HearsAsync(other);

        await Portal.InDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %' AND datname = current_database()", Cancel));

        Assert.Equal(("ticket", reference.ToString()), await there.NextAsync());
        await Portal.MakeAsync("camille.martin", reference, Changes.Comment);
        Assert.Equal(("ticket", reference.ToString()), await there.NextAsync());
    }

    [Fact]
    public async Task Agents_OnDifferentNodes_KnowOfEachOther()
    {
        await using var other = _portal.OtherNode();
        var reference = await Portal.OpenAsync("camille.martin");
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        await nolwenn.OpenAsync($"/tickets/{reference}");
        await using var here = await OpenStream.OpenAsync(Portal, nolwenn, reference.ToString());
        await HearsAsync(Portal);

        var page = await (await other.SignedInAsync("perrine.chauvin")).OpenAsync($"/tickets/{reference}");

        Assert.Contains("Également consultée par Nolwenn Tanguy", page.Text, StringComparison.Ordinal);
        Assert.Equal(("presence", reference.ToString()), await here.NextAsync());
    }

    /// <summary>Waits until every node of the database listens.</summary>
    private async Task HearsAsync(PortalFixture node)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var listening = await node.InDatabaseAsync(db => db.Database
                .SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE query LIKE 'LISTEN %' AND datname = current_database()")
                .SingleAsync(Cancel));
            if (listening >= (node == Portal ? 1 : 2))
                return;
            await Task.Delay(50, Cancel);
        }

        Assert.Fail("The nodes do not listen.");
    }
}
