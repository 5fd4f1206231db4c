namespace Amigo.Portal.Simulation;

internal static class SimulationRegistration
{
    /// <summary>Needs data, knowledge and rules.</summary>
    public static IServiceCollection AddSimulation(this IServiceCollection services) => services
        .AddSingleton<SimulationDesk>()
        .AddHostedService(provider => provider.GetRequiredService<SimulationDesk>())
        .AddScoped<CandidateFiles>();
}
