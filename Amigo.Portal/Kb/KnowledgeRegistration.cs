using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Feedback;

namespace Amigo.Portal.Kb;

public static class KnowledgeRegistration
{
    /// <summary>Needs <c>RuleBook</c> and, in each request, <c>Viewer</c>.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, PortalPaths paths)
    {
        services.AddSingleton<KnowledgeStore>();
        // One version for all that a request decides and shows.
        services.AddScoped(provider => provider.GetRequiredService<KnowledgeStore>().Current);
        // Made when the portal starts, it makes the store read the folder before the first request, or stop the start.
        services.AddHostedService<KnowledgeWatcher>();
        services.AddScoped<OfferAccess>();
        services.AddScoped<RelatedKnowledge>();
        services.AddSingleton(new ArticleImages(paths.Knowledge));
        services.AddScoped<ArticleFeedback>();
        return services;
    }
}
