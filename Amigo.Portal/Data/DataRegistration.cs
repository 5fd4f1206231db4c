using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Data;

internal static class DataRegistration
{
    /// <summary>PostgreSQL when <c>ConnectionStrings:Postgres</c> is set, else SQLite in the data folder.</summary>
    public static IServiceCollection AddAmigoData(this IServiceCollection services, IConfiguration configuration, PortalPaths paths)
    {
        var postgres = configuration.GetConnectionString("Postgres");
        if (string.IsNullOrWhiteSpace(postgres))
            services.AddDbContextPool<AmigoDbContext>(options => options.UseSqlite(SqliteConnectionString(paths)));
        else
            services.AddDbContextPool<AmigoDbContext, PostgresAmigoDbContext>(options => options.UseNpgsql(postgres));

        services.AddSingleton(new WriteQueue(isSingleWriter: string.IsNullOrWhiteSpace(postgres)));
        services.AddDataProtection().SetApplicationName("Amigo").PersistKeysToDbContext<AmigoDbContext>();
        return services;
    }

    /// <summary>Whether there is no database yet, as only a file can be missing; asking makes nothing.</summary>
    public static bool IsMissing(IConfiguration configuration, PortalPaths paths) =>
        string.IsNullOrWhiteSpace(configuration.GetConnectionString("Postgres")) && !File.Exists(paths.Database);

    /// <summary>Makes the database, or brings it up to this program's model.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AmigoDbContext>();
        await db.Database.MigrateAsync(cancellationToken);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    private static string SqliteConnectionString(PortalPaths paths)
    {
        Directory.CreateDirectory(paths.Data);
        return new SqliteConnectionStringBuilder { DataSource = paths.Database, ForeignKeys = true }.ToString();
    }
}
