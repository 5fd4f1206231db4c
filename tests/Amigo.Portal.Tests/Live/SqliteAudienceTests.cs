using Xunit;

namespace Amigo.Portal.Tests.Live;

public sealed class SqliteAudienceTests(LivePortalFixture portal) : AudienceTests(portal), IClassFixture<LivePortalFixture>;
