using Amigo.Portal.Live;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Amigo.Portal.Tests.Live;

/// <summary>Live updates at the speed of tests.</summary>
internal static class Rhythm
{
    public static LiveSettings Quick { get; } = new()
    {
        Heartbeat = TimeSpan.FromMilliseconds(250),
        Gathering = TimeSpan.FromMilliseconds(40),
    };

    /// <summary>So rare that a test sees none.</summary>
    public static LiveSettings WithoutBeat { get; } = Quick with { Heartbeat = TimeSpan.FromHours(1) };

    public static void UseLive(this IWebHostBuilder builder, LiveSettings settings) =>
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(settings)));
}
