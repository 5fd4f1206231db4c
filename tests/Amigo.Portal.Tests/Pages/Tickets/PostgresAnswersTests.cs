using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

public sealed class PostgresAnswersTests(PostgresPortalFixture portal) : AnswersTests(portal), IClassFixture<PostgresPortalFixture>;
