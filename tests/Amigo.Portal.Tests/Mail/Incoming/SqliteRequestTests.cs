using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class SqliteRequestTests(IncomingMailFixture portal) : RequestTests(portal), IClassFixture<IncomingMailFixture>;
