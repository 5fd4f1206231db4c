using Amigo.Portal.Data;
using Amigo.Portal.Searches;
using Amigo.Portal.Tickets.TextSearch;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>
/// The whole portal in this process, on the repository's own rules/ and kb/, with demo people, an empty database, a clock that
/// only tests move and no background job. Everything it writes is in a folder that goes with it.
/// </summary>
public class PortalFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>A Monday morning in Paris.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 12, 8, 30, 0, TimeSpan.Zero);

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("amigo-tests.").FullName;

    public FakeTimeProvider Clock { get; } = new(Start);

    public QueryCounter Queries { get; } = new();

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Null: SQLite in <see cref="DataDirectory"/>.</summary>
    protected virtual string? PostgresConnectionString => null;

    /// <summary>False: the portal as an academy runs it.</summary>
    protected virtual bool IsDemo => true;

    public virtual ValueTask InitializeAsync()
    {
        // A portal that cannot start says it once, here.
        _ = Services;
        return ValueTask.CompletedTask;
    }

    /// <summary>Called by the constructor of each test class: skips its tests where a component is missing.</summary>
    public virtual void RequireComponents()
    {
    }

    /// <summary>Runs <paramref name="work"/> with services of one scope, as one request would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> work) =>
        InScopeAsync(async services => { await work(services); return true; });

    public Task<T> InDatabaseAsync<T>(Func<AmigoDbContext, Task<T>> work) =>
        InScopeAsync(services => work(services.GetRequiredService<AmigoDbContext>()));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(IsDemo ? Environments.Development : Environments.Production);
        builder.UseSetting("Amigo:DataDirectory", DataDirectory);
        builder.UseSetting("Amigo:Demo", IsDemo ? "true" : "false");
        builder.UseSetting("ConnectionStrings:Postgres", PostgresConnectionString ?? "");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.ConfigureDbContext<AmigoDbContext>(options => options.AddInterceptors(Queries));
            services.ConfigureDbContext<PostgresAmigoDbContext>(options => options.AddInterceptors(Queries));
            RemoveJobs(services);
        });
    }

    /// <summary>Tests run the jobs themselves, when they want to.</summary>
    private static void RemoveJobs(IServiceCollection services)
    {
        foreach (var job in services.Where(IsJob).ToList())
            services.Remove(job);
    }

    private static bool IsJob(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType?.Namespace == "Quartz" || service.ImplementationType == typeof(SearchLogWriter) || service.ImplementationType == typeof(TicketTextBacklogWorker));
}
