using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>The same portal with a mail server, on PostgreSQL.</summary>
public sealed class PostgresMailPortalFixture(PostgresServer server) : PostgresPortalFixture(server)
{
    public SmtpServer Smtp { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await Smtp.StartAsync();
        await base.InitializeAsync();
    }

    public override void RequireComponents()
    {
        Components.RequireSmtp();
        base.RequireComponents();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Smtp.Configure(builder);
        base.ConfigureWebHost(builder);
    }
}
