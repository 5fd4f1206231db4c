using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class PostgresMailOnceTests(PostgresIncomingMailFixture portal) : MailOnceTests(portal), IClassFixture<PostgresIncomingMailFixture>;
