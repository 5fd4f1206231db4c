using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class SqliteOpeningTests(PortalFixture portal) : OpeningTests(portal), IClassFixture<PortalFixture>;
