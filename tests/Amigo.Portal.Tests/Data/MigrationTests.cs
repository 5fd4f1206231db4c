using Amigo.Portal.Data.Migrations;
using Amigo.Portal.People;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Data;

/// <summary>The database that migrations make is the one that the model expects.</summary>
public abstract class MigrationTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Migrate_EmptyDatabase_AppliesThemAll()
    {
        var (applied, all) = await Portal.InDatabaseAsync(async db =>
            (await db.Database.GetAppliedMigrationsAsync(Cancel), db.Database.GetMigrations()));

        Assert.NotEmpty(applied);
        Assert.Equal(all, applied);
    }

    [Fact]
    public async Task Model_HasNoChangeWithoutMigration() =>
        Assert.False(await Portal.InDatabaseAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));

    [Fact]
    public async Task Model_EveryTable_CanBeRead()
    {
        var counts = await Portal.InDatabaseAsync(async db => new[]
        {
            await db.Tickets.CountAsync(Cancel), await db.Journal.CountAsync(Cancel), await db.Attachments.CountAsync(Cancel),
            await db.Set<Amigo.Portal.Tickets.TicketDetail>().CountAsync(Cancel), await db.DataProtectionKeys.CountAsync(Cancel),
        });
        var people = await Portal.InDatabaseAsync(db => db.People.CountAsync(Cancel));

        Assert.All(counts, count => Assert.True(count >= 0));
        Assert.True(people >= 200, "demo people");
    }

    [Fact]
    public async Task SearchNames_FilledBySql_AreThoseThatTheCodeWrites()
    {
        await Portal.InDatabaseAsync(db => db.Establishments.ExecuteUpdateAsync(place => place.SetProperty(p => p.SearchName, ""), Cancel));
        await Portal.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(FoldedNames.FillEstablishments, Cancel));

        var places = await Portal.InDatabaseAsync(db => db.Establishments.AsNoTracking().ToListAsync(Cancel));
        Assert.Contains(places, place => place.SearchName.Contains("college", StringComparison.Ordinal));
        Assert.All(places, place => Assert.Equal(Establishment.ToSearchName(place.Name, place.City, place.Uai), place.SearchName));
    }
}
