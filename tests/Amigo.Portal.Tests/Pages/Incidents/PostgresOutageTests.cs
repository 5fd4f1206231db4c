using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Incidents;

public sealed class PostgresOutageTests(PostgresPortalFixture portal) : OutageTests(portal), IClassFixture<PostgresPortalFixture>;
