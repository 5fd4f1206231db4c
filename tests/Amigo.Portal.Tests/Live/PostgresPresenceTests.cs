using Xunit;

namespace Amigo.Portal.Tests.Live;

public sealed class PostgresPresenceTests(LivePostgresFixture portal) : PresenceTests(portal), IClassFixture<LivePostgresFixture>;
