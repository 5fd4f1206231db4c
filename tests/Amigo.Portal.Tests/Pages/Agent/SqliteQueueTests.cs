using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

public sealed class SqliteQueueTests(PortalFixture portal) : QueueTests(portal), IClassFixture<PortalFixture>;
