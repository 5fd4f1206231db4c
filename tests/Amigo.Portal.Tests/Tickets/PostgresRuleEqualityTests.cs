using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class PostgresRuleEqualityTests(PostgresPortalFixture portal) : RuleEqualityTests(portal), IClassFixture<PostgresPortalFixture>;
