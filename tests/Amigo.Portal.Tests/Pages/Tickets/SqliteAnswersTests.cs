using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

public sealed class SqliteAnswersTests(PortalFixture portal) : AnswersTests(portal), IClassFixture<PortalFixture>;
