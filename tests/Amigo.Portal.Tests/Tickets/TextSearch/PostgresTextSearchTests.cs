using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

public sealed class PostgresTextSearchTests(PostgresPortalFixture portal) : TextSearchTests(portal), IClassFixture<PostgresPortalFixture>;
