using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresIncomingMailFixture(PostgresServer server) : PostgresPortalFixture(server)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseMailAddresses();
        base.ConfigureWebHost(builder);
    }
}
