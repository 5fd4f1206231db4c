using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Amigo.Portal.Data;

/// <summary>What <c>dotnet ef migrations add</c> builds the PostgreSQL migrations from; no server is asked.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresAmigoDbContext>
{
    public PostgresAmigoDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAmigoDbContext>().UseNpgsql("Host=design-time").Options);
}
