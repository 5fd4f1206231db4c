using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

public sealed class PostgresBoardTests(PostgresPortalFixture portal) : BoardTests(portal), IClassFixture<PostgresPortalFixture>;
