using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Data;

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
