using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>The same portal on a copy of <c>kb/</c> that it may write in.</summary>
public sealed class EditablePortalFixture : PortalFixture
{
    public string Knowledge => Path.Combine(DataDirectory, "kb");

    /// <summary>Writes a file of <see cref="Knowledge"/> as an editor saves it.</summary>
    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string PathOf(string name) => Path.Combine(Knowledge, name);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        FolderCopy.Make(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Knowledge, Knowledge);
        builder.UseSetting("Amigo:KnowledgeDirectory", Knowledge);
        base.ConfigureWebHost(builder);
    }
}
