using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent.Recherche;

public sealed class PostgresAgentRechercheTests(PostgresPortalFixture portal) : AgentRechercheTests(portal), IClassFixture<PostgresPortalFixture>;
