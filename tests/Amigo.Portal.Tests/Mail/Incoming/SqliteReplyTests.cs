using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class SqliteReplyTests(IncomingMailFixture portal) : ReplyTests(portal), IClassFixture<IncomingMailFixture>;
