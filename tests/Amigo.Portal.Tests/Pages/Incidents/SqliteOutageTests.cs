using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Incidents;

public sealed class SqliteOutageTests(PortalFixture portal) : OutageTests(portal), IClassFixture<PortalFixture>;
