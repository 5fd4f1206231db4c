using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class SqliteAutoCloseTests(PortalFixture portal) : AutoCloseTests(portal), IClassFixture<PortalFixture>;
