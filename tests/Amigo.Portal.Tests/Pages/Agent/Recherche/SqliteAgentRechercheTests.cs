using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent.Recherche;

public sealed class SqliteAgentRechercheTests(PortalFixture portal) : AgentRechercheTests(portal), IClassFixture<PortalFixture>;
