namespace Amigo.Portal.Commands;

/// <summary>The settings and folders that the portal itself would use.</summary>
internal static class CommandPaths
{
    public static PortalPaths Resolve() => Resolve(ReadConfiguration());

    public static PortalPaths Resolve(IConfiguration configuration)
    {
        var options = new PortalOptions();
        configuration.GetSection(PortalOptions.Section).Bind(options);
        return PortalPaths.Resolve(options, Directory.GetCurrentDirectory());
    }

    public static IConfiguration ReadConfiguration() => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
