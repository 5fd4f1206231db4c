using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>The same portal on a copy of <c>rules/</c> where agents read the requests of other teams.</summary>
public sealed class OpenTeamsFixture : PortalFixture
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var rules = Path.Combine(DataDirectory, "rules");
        FolderCopy.Make(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules, rules);
        var visibility = Path.Combine(rules, "visibilite.json");
        File.WriteAllText(visibility, File.ReadAllText(visibility).Replace("\"Enabled\": false", "\"Enabled\": true", StringComparison.Ordinal));
        builder.UseSetting("Amigo:RulesDirectory", rules);
        base.ConfigureWebHost(builder);
    }
}
