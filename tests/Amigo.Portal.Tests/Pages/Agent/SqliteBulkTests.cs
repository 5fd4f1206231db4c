using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

public sealed class SqliteBulkTests(PortalFixture portal) : BulkTests(portal), IClassFixture<PortalFixture>;
