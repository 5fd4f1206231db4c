namespace Amigo.Portal.Tickets.Queues;

internal static class QueueRegistration
{
    public static IServiceCollection AddQueues(this IServiceCollection services) => services
        .AddScoped<QueueAgents>()
        .AddScoped<SavedFilterService>()
        .AddScoped<BulkActions>();
}
