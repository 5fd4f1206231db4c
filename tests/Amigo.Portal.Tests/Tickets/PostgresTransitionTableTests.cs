using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class PostgresTransitionTableTests(PostgresPortalFixture portal) : TransitionTableTests(portal), IClassFixture<PostgresPortalFixture>;
