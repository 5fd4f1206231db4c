using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>The same portal on a copy of <c>kb/</c> that it may write in.</summary>
public sealed class EditablePortalFixture : PortalFixture
{
    public string Knowledge => Path.Combine(DataDirectory, "kb");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        FolderCopy.Make(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Knowledge, Knowledge);
        builder.UseSetting("Amigo:KnowledgeDirectory", Knowledge);
        base.ConfigureWebHost(builder);
    }
}
