namespace Amigo.Portal.Commands;

/// <summary>The folders that the portal itself would use, from the same settings.</summary>
internal static class CommandPaths
{
    public static PortalPaths Resolve()
    {
        var root = Directory.GetCurrentDirectory();
        var options = new PortalOptions();
        new ConfigurationBuilder()
            .SetBasePath(root)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build()
            .GetSection(PortalOptions.Section)
            .Bind(options);
        return PortalPaths.Resolve(options, root);
    }
}
