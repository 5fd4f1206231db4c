using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

public sealed class PostgresTakingTests(PostgresPortalFixture portal) : TakingTests(portal), IClassFixture<PostgresPortalFixture>;
