using Xunit;

namespace Amigo.Portal.Tests.Live;

public sealed class SqliteStreamTests(LivePortalFixture portal) : StreamTests(portal), IClassFixture<LivePortalFixture>;
