using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Amigo.Portal.Data;

/// <summary>What <c>dotnet ef migrations add</c> builds the SQLite migrations from.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<AmigoDbContext>
{
    public AmigoDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AmigoDbContext>().UseSqlite("Data Source=:memory:").Options);
}
