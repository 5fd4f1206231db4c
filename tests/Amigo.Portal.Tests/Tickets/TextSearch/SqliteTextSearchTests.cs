using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

public sealed class SqliteTextSearchTests(PortalFixture portal) : TextSearchTests(portal), IClassFixture<PortalFixture>;
