using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Feedback;

namespace Amigo.Portal.Kb;

public static class KnowledgeRegistration
{
    /// <summary>Needs <c>RuleBook</c> and, in each request, <c>Viewer</c>.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, PortalPaths paths)
    {
        services.AddSingleton(provider => new KnowledgeStore(paths, provider.GetRequiredService<ILogger<KnowledgeStore>>()));
        services.AddHostedService<KnowledgeStartup>();
        services.AddScoped<OfferAccess>();
        services.AddScoped<RelatedKnowledge>();
        services.AddSingleton(new ArticleImages(paths.Knowledge));
        services.AddScoped<ArticleFeedback>();
        return services;
    }

    /// <summary>Being created is enough: it makes the store read the folder before the first request, or stop the start.</summary>
    private sealed class KnowledgeStartup(KnowledgeStore store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(store);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
