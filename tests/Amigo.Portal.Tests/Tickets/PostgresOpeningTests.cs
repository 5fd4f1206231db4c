using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class PostgresOpeningTests(PostgresPortalFixture portal) : OpeningTests(portal), IClassFixture<PostgresPortalFixture>;
