using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class PostgresDeadlineTests(PostgresPortalFixture portal) : DeadlineTests(portal), IClassFixture<PostgresPortalFixture>;
