using Xunit;

namespace Amigo.Portal.Tests.Live;

public sealed class PostgresAudienceTests(LivePostgresFixture portal) : AudienceTests(portal), IClassFixture<LivePostgresFixture>;
