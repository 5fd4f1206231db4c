using Amigo.Portal.Tests.Hosting;

namespace Amigo.Journeys.Hosting;

/// <summary>The same portal behind a real port, for a real browser.</summary>
public class JourneyFixture : PortalFixture
{
    public JourneyFixture() => UseKestrel(0);

    public string Address => ClientOptions.BaseAddress.ToString();

    public override async ValueTask InitializeAsync()
    {
        StartServer();
        await base.InitializeAsync();
    }
}
