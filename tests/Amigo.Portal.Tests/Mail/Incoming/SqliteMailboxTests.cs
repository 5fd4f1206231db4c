using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class SqliteMailboxTests(MailboxFixture portal) : MailboxTests(portal), IClassFixture<MailboxFixture>;
