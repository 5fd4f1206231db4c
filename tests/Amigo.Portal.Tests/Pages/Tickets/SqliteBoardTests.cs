using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

public sealed class SqliteBoardTests(PortalFixture portal) : BoardTests(portal), IClassFixture<PortalFixture>;
