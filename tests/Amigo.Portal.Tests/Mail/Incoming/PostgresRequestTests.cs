using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class PostgresRequestTests(PostgresIncomingMailFixture portal) : RequestTests(portal), IClassFixture<PostgresIncomingMailFixture>;
