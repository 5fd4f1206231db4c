using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Chiffres;

public sealed class SqliteFigureTests(PortalFixture portal) : FigureTests(portal), IClassFixture<PortalFixture>;
