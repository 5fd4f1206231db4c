using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

public sealed class SqliteBoardCostTests(PortalFixture portal) : BoardCostTests(portal), IClassFixture<PortalFixture>;
