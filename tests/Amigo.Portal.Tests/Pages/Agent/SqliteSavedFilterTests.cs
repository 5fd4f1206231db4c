using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Agent;

public sealed class SqliteSavedFilterTests(PortalFixture portal) : SavedFilterTests(portal), IClassFixture<PortalFixture>;
