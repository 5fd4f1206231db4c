using Amigo.Portal;
using Amigo.Portal.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amigo.Benchmarks.Pages;

/// <summary>The whole portal in this process, without sockets, on the seeded data folder.</summary>
internal sealed class PortalInProcess : IAsyncDisposable
{
    private readonly WebApplication _portal;

    private PortalInProcess(WebApplication portal) => _portal = portal;

    public IServiceProvider Services => _portal.Services;

    public static async Task<PortalInProcess> StartAsync(IInterceptor? interceptor = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalBuilder).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.Configuration["Amigo:Demo"] = "true";
        builder.Configuration["Amigo:DataDirectory"] = SeededFolder.Path;
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.AddAmigoPortal();
        if (interceptor is not null)
        {
            builder.Services.ConfigureDbContext<AmigoDbContext>(options => options.AddInterceptors(interceptor));
            builder.Services.ConfigureDbContext<PostgresAmigoDbContext>(options => options.AddInterceptors(interceptor));
        }

        var portal = builder.Build();
        portal.UseAmigoPortal();
        await portal.PrepareAsync();
        await portal.StartAsync();
        return new PortalInProcess(portal);
    }

    public Task<PortalReader> SignInAsync(string login) => PortalReader.SignInAsync(CreateClient(), login);

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    private HttpClient CreateClient()
    {
        var server = _portal.GetTestServer();
        return new HttpClient(new CookieContainerHandler { InnerHandler = server.CreateHandler() }) { BaseAddress = server.BaseAddress };
    }
}
