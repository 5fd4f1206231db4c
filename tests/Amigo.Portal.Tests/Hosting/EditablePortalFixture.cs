using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>The same portal on a copy of <c>kb/</c> that it may write in.</summary>
public sealed class EditablePortalFixture : PortalFixture
{
    public string Knowledge => Path.Combine(DataDirectory, "kb");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Copy(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Knowledge, Knowledge);
        builder.UseSetting("Amigo:KnowledgeDirectory", Knowledge);
        base.ConfigureWebHost(builder);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
