using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class PostgresMailboxTests(PostgresMailboxFixture portal) : MailboxTests(portal), IClassFixture<PostgresMailboxFixture>;
