using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets;

public sealed class SqliteRuleEqualityTests(PortalFixture portal) : RuleEqualityTests(portal), IClassFixture<PortalFixture>;
