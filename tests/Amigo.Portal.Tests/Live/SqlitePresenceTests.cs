using Xunit;

namespace Amigo.Portal.Tests.Live;

public sealed class SqlitePresenceTests(LivePortalFixture portal) : PresenceTests(portal), IClassFixture<LivePortalFixture>;
