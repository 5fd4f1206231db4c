using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Connexion;

public sealed class SqliteRoleTests(PortalFixture portal) : RoleTests(portal), IClassFixture<PortalFixture>;
