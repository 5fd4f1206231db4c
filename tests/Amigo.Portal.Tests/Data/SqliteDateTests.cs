using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Data;

public sealed class SqliteDateTests(PortalFixture portal) : DateTests(portal), IClassFixture<PortalFixture>;
