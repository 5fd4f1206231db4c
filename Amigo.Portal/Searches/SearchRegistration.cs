using Amigo.Portal.Answers;
using Amigo.Portal.Kb.Editing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Searches;

internal static class SearchRegistration
{
    private static readonly string[] PagesOfResults = ["/Tickets/Nouveau", "/Fiches/Fiche", "/Faq/Question"];

    /// <summary>Needs data, knowledge and rules.</summary>
    public static IServiceCollection AddSearches(this IServiceCollection services)
    {
        services.AddSingleton<SearchLogQueue>()
            .AddSingleton<SearchTrail>()
            .AddSingleton<KnownNames>()
            .AddScoped<SearchLogCleaning>()
            .AddScoped<SearchStatistics>()
            .AddScoped<AnswerStatistics>()
            .AddScoped<KnowledgeEditor>()
            .AddHostedService<SearchLogWriter>();
        // After MVC's own set-up, which starts the list of conventions anew.
        services.PostConfigure<RazorPagesOptions>(pages =>
        {
            foreach (var page in PagesOfResults)
                pages.Conventions.AddPageApplicationModelConvention(page, model => model.Filters.Add(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(ResultFilter))));
        });
        return services;
    }
}
