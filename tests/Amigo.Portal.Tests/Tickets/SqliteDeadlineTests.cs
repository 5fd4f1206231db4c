using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class SqliteDeadlineTests(PortalFixture portal) : DeadlineTests(portal), IClassFixture<PortalFixture>;
