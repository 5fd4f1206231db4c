namespace Amigo.Portal.Tests.Hosting;

/// <summary>The same portal on a new database of <see cref="PostgresServer"/>.</summary>
public class PostgresPortalFixture(PostgresServer server) : PortalFixture
{
    private string? _connectionString;

    protected override string? PostgresConnectionString => _connectionString;

    public override async ValueTask InitializeAsync()
    {
        if (Components.PostgresFolder is null)
            return;
        _connectionString = await server.CreateDatabaseAsync();
        await base.InitializeAsync();
    }

    public override void RequireComponents() => Components.RequirePostgres();
}
