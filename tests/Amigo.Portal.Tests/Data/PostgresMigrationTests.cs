using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Data;

public sealed class PostgresMigrationTests(PostgresPortalFixture portal) : MigrationTests(portal), IClassFixture<PostgresPortalFixture>;
