using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class PostgresReplyTests(PostgresIncomingMailFixture portal) : ReplyTests(portal), IClassFixture<PostgresIncomingMailFixture>;
