using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

public sealed class SqliteQueueCostTests(PortalFixture portal) : QueueCostTests(portal), IClassFixture<PortalFixture>;
