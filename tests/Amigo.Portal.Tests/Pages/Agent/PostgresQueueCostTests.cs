using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

public sealed class PostgresQueueCostTests(PostgresPortalFixture portal) : QueueCostTests(portal), IClassFixture<PostgresPortalFixture>;
