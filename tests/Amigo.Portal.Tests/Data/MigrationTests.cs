using Amigo.Portal.Data;
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
}

public sealed class SqliteMigrationTests(PortalFixture portal) : MigrationTests(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Open_Sqlite_UsesWriteAheadLogAndForeignKeys()
    {
        var (journal, foreignKeys) = await Portal.InDatabaseAsync(async db =>
            (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode()").SingleAsync(Cancel),
                await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys()").SingleAsync(Cancel)));

        Assert.Equal("wal", journal);
        Assert.Equal(1, foreignKeys);
    }
}

public sealed class PostgresMigrationTests(PostgresPortalFixture portal) : MigrationTests(portal), IClassFixture<PostgresPortalFixture>;

/// <summary>Where there is no server, the model of PostgreSQL is still compared with its migrations.</summary>
public sealed class PostgresModelTests
{
    [Fact]
    public void Model_HasNoChangeWithoutMigration()
    {
        using var db = new PostgresAmigoDbContext(
            new DbContextOptionsBuilder<PostgresAmigoDbContext>().UseNpgsql("Host=no-server-is-asked").Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
