namespace Amigo.Portal.Tests.Hosting;

/// <summary>The portal outside any demonstration: nobody in its database, no sign-in without a password.</summary>
public sealed class ProductionPortalFixture : PortalFixture
{
    protected override bool IsDemo => false;
}
