using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

public sealed class PostgresBoardCostTests(PostgresPortalFixture portal) : BoardCostTests(portal), IClassFixture<PostgresPortalFixture>;
