using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>The same portal on copies of <c>rules/</c> and <c>kb/</c> that it may write in, in a git work tree of their own.</summary>
public sealed class EditingPortalFixture : PortalFixture
{
    public string Repository => Path.Combine(DataDirectory, "depot");

    public string PathOf(string name) => Path.Combine(Repository, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Writes a file as an editor outside the portal saves it.</summary>
    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository, "-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output.Trim();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var paths = PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory);
        FolderCopy.Make(paths.Rules, PathOf("rules"));
        FolderCopy.Make(paths.Knowledge, PathOf("kb"));
        Git("init", "--quiet");
        Git("add", "--all");
        Git("commit", "--quiet", "--message=Départ");
        builder.UseSetting("Amigo:RulesDirectory", PathOf("rules"));
        builder.UseSetting("Amigo:KnowledgeDirectory", PathOf("kb"));
        base.ConfigureWebHost(builder);
    }
}
