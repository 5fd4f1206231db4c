using Xunit;

namespace Amigo.Portal.Tests.Live;

public sealed class PostgresStreamTests(LivePostgresFixture portal) : StreamTests(portal), IClassFixture<LivePostgresFixture>;
