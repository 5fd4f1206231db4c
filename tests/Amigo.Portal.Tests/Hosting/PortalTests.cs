using Xunit;

namespace Amigo.Portal.Tests.Hosting;

/// <summary>Tests of one portal. Those that must hold on both databases are abstract, with one sealed class a database.</summary>
public abstract class PortalTests
{
    protected PortalTests(PortalFixture portal)
    {
        portal.RequireComponents();
        Portal = portal;
    }

    protected PortalFixture Portal { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
