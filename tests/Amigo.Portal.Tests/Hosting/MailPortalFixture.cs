using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>The same portal with a mail server.</summary>
public sealed class MailPortalFixture : PortalFixture
{
    public SmtpServer Smtp { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await Smtp.StartAsync();
        await base.InitializeAsync();
    }

    public override void RequireComponents() => Components.RequireSmtp();

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
