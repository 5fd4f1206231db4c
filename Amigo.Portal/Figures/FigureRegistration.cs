using Amigo.Portal.Exports;

namespace Amigo.Portal.Figures;

internal static class FigureRegistration
{
    /// <summary>Needs data, rules, knowledge and searches.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<RequestFigures>()
        .AddScoped<RequestFigureReader>()
        .AddScoped<KnowledgeCharts>()
        .AddScoped<FigureTables>()
        .AddScoped<RequestExport>();
}
