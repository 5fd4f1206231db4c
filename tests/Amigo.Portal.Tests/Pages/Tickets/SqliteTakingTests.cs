using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

public sealed class SqliteTakingTests(PortalFixture portal) : TakingTests(portal), IClassFixture<PortalFixture>;
