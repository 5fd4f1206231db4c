using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

public sealed class PostgresTextQuestionTests(PostgresPortalFixture portal) : TextQuestionTests(portal), IClassFixture<PostgresPortalFixture>;
