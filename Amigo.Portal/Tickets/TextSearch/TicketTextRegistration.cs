namespace Amigo.Portal.Tickets.TextSearch;

internal static class TicketTextRegistration
{
    public static IServiceCollection AddTicketText(this IServiceCollection services, IConfiguration configuration) => services
        .AddTicketTextIndex(configuration)
        .AddScoped<TicketTextSearch>()
        .AddScoped<ITicketListener, TicketTextListener>()
        .AddHostedService<TicketTextBacklogWorker>();

    /// <summary>What fills the index, for the verbs too. Needs data.</summary>
    public static IServiceCollection AddTicketTextIndex(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration.GetConnectionString("Postgres")))
            services.AddSingleton<ITicketTextIndex, SqliteTicketTextIndex>();
        else
            services.AddSingleton<ITicketTextIndex, PostgresTicketTextIndex>();
        return services.AddScoped<TicketTextReader>().AddScoped<TicketTextBacklog>();
    }
}
