using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

public sealed class PostgresQueueTests(PostgresPortalFixture portal) : QueueTests(portal), IClassFixture<PostgresPortalFixture>;
