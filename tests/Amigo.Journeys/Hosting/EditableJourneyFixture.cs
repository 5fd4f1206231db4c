using Amigo.Portal;
using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Amigo.Journeys.Hosting;

/// <summary>The same on copies of <c>rules/</c> and <c>kb/</c> that may be edited.</summary>
public sealed class EditableJourneyFixture : JourneyFixture
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var (paths, rules, knowledge) = (PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory), Path.Combine(DataDirectory, "rules"), Path.Combine(DataDirectory, "kb"));
        FolderCopy.Make(paths.Rules, rules);
        FolderCopy.Make(paths.Knowledge, knowledge);
        builder.UseSetting("Amigo:RulesDirectory", rules);
        builder.UseSetting("Amigo:KnowledgeDirectory", knowledge);
        base.ConfigureWebHost(builder);
    }
}
