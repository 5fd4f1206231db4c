using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

public sealed class PostgresSavedFilterTests(PostgresPortalFixture portal) : SavedFilterTests(portal), IClassFixture<PostgresPortalFixture>;
