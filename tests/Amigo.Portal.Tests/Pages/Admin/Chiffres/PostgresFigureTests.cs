using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Chiffres;

public sealed class PostgresFigureTests(PostgresPortalFixture portal) : FigureTests(portal), IClassFixture<PostgresPortalFixture>;
