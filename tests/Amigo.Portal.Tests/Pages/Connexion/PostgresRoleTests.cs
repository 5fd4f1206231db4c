using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Connexion;

public sealed class PostgresRoleTests(PostgresPortalFixture portal) : RoleTests(portal), IClassFixture<PostgresPortalFixture>;
