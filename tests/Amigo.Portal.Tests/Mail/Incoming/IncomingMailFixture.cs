using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Mail.Incoming;

/// <summary>A portal whose mails can be answered.</summary>
public sealed class IncomingMailFixture : PortalFixture
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseMailAddresses();
        base.ConfigureWebHost(builder);
    }
}
