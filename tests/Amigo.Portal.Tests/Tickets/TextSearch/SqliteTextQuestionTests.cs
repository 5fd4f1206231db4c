using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

public sealed class SqliteTextQuestionTests(PortalFixture portal) : TextQuestionTests(portal), IClassFixture<PortalFixture>;
