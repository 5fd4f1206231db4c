using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Live;

public sealed class LivePostgresFixture(PostgresServer server) : PostgresPortalFixture(server)
{
    /// <summary>Another portal on the same database.</summary>
    public PortalFixture OtherNode() => new Node(PostgresConnectionString);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseLive(Rhythm.Quick);
    }

    private sealed class Node(string? connectionString) : PortalFixture
    {
        protected override string? PostgresConnectionString => connectionString;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseLive(Rhythm.Quick);
        }
    }
}
