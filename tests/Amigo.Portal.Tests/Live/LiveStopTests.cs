using System.Diagnostics;
using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Live;

/// <summary>Open streams do not hold the portal back when it stops.</summary>
public sealed class LiveStopTests
{
    [Fact]
    public async Task Stop_WithOpenStreams_TakesAMoment()
    {
        var portal = new KestrelPortal();
        await portal.InitializeAsync();
        var streams = new List<OpenStream>();
        foreach (var login in new[] { "camille.martin", "anne.riou", "nolwenn.tanguy" })
            streams.Add(await OpenStream.OpenAsync(portal, await portal.OverTheNetworkAsync(login), "en-cours"));

        var watch = Stopwatch.StartNew();
        await portal.DisposeAsync();
        watch.Stop();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed.TotalSeconds:0.0} s");
        foreach (var stream in streams)
            await stream.AssertEndedAsync();
    }

    private sealed class KestrelPortal : PortalFixture
    {
        public KestrelPortal() => UseKestrel(0);

        public override async ValueTask InitializeAsync()
        {
            StartServer();
            await base.InitializeAsync();
        }

        public async Task<Visitor> OverTheNetworkAsync(string login)
        {
            var visitor = new Visitor(new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = ClientOptions.BaseAddress });
            await (await visitor.OpenAsync("/connexion")).Form($"button[value='{login}']").SubmitAsync(login);
            return visitor;
        }
    }
}
