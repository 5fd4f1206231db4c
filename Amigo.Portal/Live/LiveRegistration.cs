using Amigo.Portal.Live.Presence;
using Amigo.Portal.Tickets;

namespace Amigo.Portal.Live;

/// <summary>Pages that follow what they show, and agents who know of each other.</summary>
internal static class LiveRegistration
{
    public static IServiceCollection AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton<LiveSettings>()
            .AddSingleton<LiveHub>()
            .AddSingleton<LiveNode>()
            .AddSingleton<LiveDelivery>()
            .AddSingleton<PresenceService>()
            .AddScoped<LiveNotices>()
            .AddScoped<ITicketListener, LiveTicketListener>()
            .AddHostedService<LiveDispatcher>()
            .AddHostedService<LiveHeart>();
        if (configuration.GetConnectionString("Postgres") is { } postgres && !string.IsNullOrWhiteSpace(postgres))
        {
            services
                .AddSingleton<IPresenceStore, PostgresPresence>()
                .AddHostedService(provider => ActivatorUtilities.CreateInstance<LiveNoticeReader>(provider, postgres));
        }
        else
        {
            services.AddSingleton<IPresenceStore, MemoryPresence>();
        }

        return services;
    }
}
