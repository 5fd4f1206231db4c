using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class PostgresAutoCloseTests(PostgresPortalFixture portal) : AutoCloseTests(portal), IClassFixture<PostgresPortalFixture>;
