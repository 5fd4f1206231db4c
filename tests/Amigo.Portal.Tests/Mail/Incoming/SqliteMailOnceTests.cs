using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class SqliteMailOnceTests(IncomingMailFixture portal) : MailOnceTests(portal), IClassFixture<IncomingMailFixture>;
