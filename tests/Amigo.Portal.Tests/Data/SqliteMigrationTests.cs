using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Data;

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
