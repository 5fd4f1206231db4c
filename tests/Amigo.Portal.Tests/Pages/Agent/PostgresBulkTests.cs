using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

public sealed class PostgresBulkTests(PostgresPortalFixture portal) : BulkTests(portal), IClassFixture<PostgresPortalFixture>;
