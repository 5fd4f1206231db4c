using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>The same portal on a copy of <c>rules/</c> that a test may edit.</summary>
public sealed class EditableRulesFixture : PortalFixture
{
    public string Rules => Path.Combine(DataDirectory, "rules");

    /// <summary>Replaces, in one file of <see cref="Rules"/>, words that must be there.</summary>
    public void Edit(string name, string before, string after)
    {
        var path = Path.Combine(Rules, name);
        var text = File.ReadAllText(path);
        if (!text.Contains(before, StringComparison.Ordinal))
            throw new ArgumentException($"{name} does not say: {before}", nameof(before));
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        FolderCopy.Make(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules, Rules);
        builder.UseSetting("Amigo:RulesDirectory", Rules);
        base.ConfigureWebHost(builder);
    }
}
