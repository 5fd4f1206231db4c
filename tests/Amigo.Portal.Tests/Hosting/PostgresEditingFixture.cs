using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>The portal on PostgreSQL, on a copy of <c>rules/</c> that it may write in.</summary>
public sealed class PostgresEditingFixture(PostgresServer server) : PostgresPortalFixture(server)
{
    public string Rules => Path.Combine(DataDirectory, "rules");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var paths = PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory);
        FolderCopy.Make(paths.Rules, Rules);
        builder.UseSetting("Amigo:RulesDirectory", Rules);
        base.ConfigureWebHost(builder);
    }
}
