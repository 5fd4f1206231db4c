using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class SqliteTransitionTableTests(PortalFixture portal) : TransitionTableTests(portal), IClassFixture<PortalFixture>;
