using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Data;

public sealed class PostgresDateTests(PostgresPortalFixture portal) : DateTests(portal), IClassFixture<PostgresPortalFixture>;
